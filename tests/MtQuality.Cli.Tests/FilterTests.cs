using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace MtQuality.Cli.Tests;

/// <summary><c>mtq check --jsonl</c> inside other programs, as the README shows it.</summary>
[Category("Integration")]
internal sealed class FilterTests
{
    private const string Python = "/usr/bin/python3";
    private const int Count = 2_000;

    // Makes the input longer than what parallel gives to one process.
    private static readonly string s_note = new('x', 1_000);

    private static readonly string s_readme = File.ReadAllText(Path.Combine(Corpus.Directory, "..", "README.md"))
        .ReplaceLineEndings("\n");

    [Test]
    public void The_example_for_parallel_answers_each_line_in_order()
    {
        SkipWithout("parallel", "/usr/bin/parallel", "--version");
        using var directory = Directory();
        directory.Write("articles.jsonl", Articles(0, Count));

        Run(directory, "/bin/sh", ["-e", "-c", Block("sh", "parallel")]);

        Assert.That(IdsOf(directory, "answers.jsonl"), Is.EqualTo(Enumerable.Range(0, Count)));
    }

    [Test]
    public void The_example_for_dask_answers_each_line_in_order()
    {
        SkipWithout("python3-dask", Python, "-c", "import dask.bag");
        using var directory = Directory();
        directory.Write("articles-0.jsonl", Articles(0, Count / 2));
        directory.Write("articles-1.jsonl", Articles(Count / 2, Count));

        Run(directory, Python, ["-c", Block("python", "dask")]);

        Assert.That(
            IdsOf(directory, "answers-0.jsonl").Concat(IdsOf(directory, "answers-1.jsonl")),
            Is.EqualTo(Enumerable.Range(0, Count))
        );
    }

    /// <summary>Spark itself is not here; this is how its pipe starts a command, feeds it, and judges its exit code.</summary>
    [Test]
    public void The_command_of_the_example_for_spark_works_with_a_path_and_no_other_environment()
    {
        SkipWithout("python3", Python, "--version");
        using var directory = Directory();
        directory.Write("articles.jsonl", Articles(0, Count));
        var command = Block("python", ".pipe(").Split('"')[1];
        const string Pipe = """
            import os, shlex, subprocess, sys, threading
            process = subprocess.Popen(shlex.split(sys.argv[1]), env={"PATH": os.environ["PATH"]},
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            def feed():
                for line in open("articles.jsonl", encoding="utf-8"):
                    process.stdin.write((line.rstrip("\n") + "\n").encode("utf-8"))
                process.stdin.close()
            threading.Thread(target=feed).start()
            with open("answers.jsonl", "wb") as answers:
                answers.writelines(process.stdout)
            sys.exit(process.wait())
            """;

        Run(directory, Python, ["-c", Pipe, command]);

        Assert.That(IdsOf(directory, "answers.jsonl"), Is.EqualTo(Enumerable.Range(0, Count)));
    }

    private static string Block(string language, string part) =>
        s_readme
            .Split($"```{language}\n")
            .Skip(1)
            .Select(block => block.Split("```")[0])
            .First(block => block.Contains(part, StringComparison.Ordinal));

    /// <summary>A directory with an <c>mtq</c> in it.</summary>
    private static TemporaryDirectory Directory()
    {
        var directory = new TemporaryDirectory();
        var mtq = directory.Write(
            "mtq",
            Encoding.UTF8.GetBytes($"#!/bin/sh\nexec dotnet '{typeof(Mtq).Assembly.Location}' \"$@\"\n")
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(mtq, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return directory;
    }

    private static void SkipWithout(string package, string program, params string[] arguments)
    {
        if (!File.Exists(program) || Finish(Start(program, arguments, directory: null)).Code != 0)
        {
            var reason = $"There is no {package} (Debian: apt-get install {package}).";
            TestContext.Error.WriteLine($"Skipped: {reason}");
            Assert.Ignore(reason);
        }
    }

    private static void Run(TemporaryDirectory directory, string program, string[] arguments)
    {
        var (code, error) = Finish(Start(program, arguments, directory.Path));
        Assert.That(code, Is.Zero, error);
    }

    private static Process Start(string program, string[] arguments, string? directory)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        start.Environment["PATH"] = $"{directory}:{Environment.GetEnvironmentVariable("PATH")}";
        return Process.Start(start)!;
    }

    private static (int Code, string Error) Finish(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, error + output.Result);
        }
    }

    /// <summary>Every other article has an artifact: neither that nor the exit code that it usually means disturbs the pipe.</summary>
    private static byte[] Articles(int from, int to)
    {
        var lines = Enumerable
            .Range(from, to - from)
            .Select(i => (Id: i, Subject: i % 2 == 0 ? "La démissionne du préfet" : "Le départ du préfet"))
            .Select(line => $$"""{"id":{{line.Id}},"text":"{{line.Subject}} surprend.","note":"{{s_note}}"}""" + "\n");
        return Encoding.UTF8.GetBytes(string.Concat(lines));
    }

    private static IEnumerable<int> IdsOf(TemporaryDirectory directory, string file) =>
        File.ReadLines(Path.Combine(directory.Path, file))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32());
}
