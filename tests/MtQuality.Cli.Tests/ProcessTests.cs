using System.Diagnostics;
using System.Text;

namespace MtQuality.Cli.Tests;

/// <summary>The command line as a process of its own: what only the operating system can show.</summary>
internal sealed class ProcessTests
{
    [Test]
    public void A_process_reads_its_standard_input_and_answers_with_lines_and_an_exit_code()
    {
        using var process = Start("check", "--jsonl", "--lang", "fr");
        process.StandardInput.Write("{\"id\":\"é\",\"text\":\"Il fait beau à Liège.\"}\npas du json\n");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        var lines = output.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[0], Does.StartWith("""{"id":"é","verdict":"clean","""));
        Assert.That(lines[1], Is.EqualTo("""{"id":null,"line":2,"error":"octet 0 : pas du JSON"}"""));
        Assert.That(lines[2], Is.Empty);
        Assert.That(process.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Redirected_output_has_neither_colours_nor_progress()
    {
        using var process = Start("check", "-");
        process.StandardInput.Write("Il a parlé de le projet de les élèves.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(output, Is.Not.Empty.And.Not.Contain("\u001b"));
        Assert.That(error, Is.Empty);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Mtq).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }
}
