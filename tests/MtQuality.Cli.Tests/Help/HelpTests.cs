using System.CommandLine;
using System.Diagnostics;
using System.Text;
using MtQuality.Cli.Help;

namespace MtQuality.Cli.Tests.Help;

internal sealed class HelpTests
{
    private static readonly Command[] s_commands = [.. new Mtq(
            new Terminal
            {
                Input = Stream.Null,
                Output = Stream.Null,
                Error = TextWriter.Null,
            }
        ).Commands().Subcommands.Where(command => !command.Hidden)];

    [Test]
    public void The_help_of_every_command_ends_with_its_examples()
    {
        foreach (var command in s_commands)
        {
            var help = CommandLine.Run("", command.Name, "--help");

            Assert.That(help.ExitCode, Is.Zero);
            Assert.That(help.Output, Does.Contain("Usage:\n  ").And.Contain(command.Name));
            foreach (var example in ((IHasExamples)command).Examples)
            {
                Assert.That(help.Output, Does.Contain($"\n  {example.CommandLine}\n      {example.Purpose}\n"));
            }
        }
    }

    [Test]
    public void Every_example_is_a_command_line_that_the_tool_understands()
    {
        foreach (var example in s_commands.SelectMany(command => ((IHasExamples)command).Examples))
        {
            var own = example.CommandLine.Split("mtq ", 2)[1].Split([" |", " >", " <", ")"], StringSplitOptions.None)[0];
            var root = new Mtq(
                new Terminal
                {
                    Input = Stream.Null,
                    Output = Stream.Null,
                    Error = TextWriter.Null,
                }
            ).Commands();

            Assert.That(root.Parse(own.Replace("'", "")).Errors, Is.Empty, example.CommandLine);
        }
    }

    [TestCase("mtq f", "fix")]
    [TestCase("mtq check --format s", "sarif")]
    [TestCase("mtq check --fail-on n", "never")]
    [TestCase("mtq check --disable MTQ2", "MTQ2001")]
    [TestCase("mtq explain MTQ2", "MTQ2001")]
    [TestCase("mtq completion z", "zsh")]
    public void The_tool_says_how_a_command_line_can_go_on(string line, string suggestion)
    {
        Assert.That(CommandLine.Run("", $"[suggest:{line.Length}]", line).Lines, Does.Contain(suggestion));
    }

    [TestCase("bash", "complete -F _mtq mtq")]
    [TestCase("zsh", "compdef _mtq mtq")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_has_its_script(string shell, string part)
    {
        Assert.That(CommandLine.Run("", "completion", shell).Output, Does.Contain(part).And.Contain("[suggest:"));
    }

    [Test]
    public void Bash_completes_by_asking_the_tool()
    {
        if (!File.Exists("/bin/bash"))
        {
            Assert.Ignore("There is no bash.");
        }
        var script = $$"""
            mtq() { dotnet '{{typeof(Mtq).Assembly.Location}}' "$@"; }
            eval "$(mtq completion bash)"
            COMP_LINE='mtq check --fail-on m'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(mtq check --fail-on m); COMP_CWORD=3
            _mtq
            echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(
            new ProcessStartInfo("/bin/bash", ["-c", script])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;

        Assert.That(bash.StandardOutput.ReadToEnd().Trim(), Is.EqualTo("machine-translated"));
    }
}
