using System.Runtime.InteropServices;
using System.Text;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Tests;

/// <summary>Runs the command line in process.</summary>
internal sealed class CommandLine
{
    private static readonly UTF8Encoding s_utf8 = new(false);

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int ExitCode { get; private init; }

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs with the real checker.</summary>
    public static CommandLine Run(string input, params string[] args) => Run(s_utf8.GetBytes(input), args);

    public static CommandLine Run(byte[] input, params string[] args) => Run(input, checkerOf: null, colour: false, args);

    /// <summary>Runs with the checker of these tests: what it finds depends on nothing but them.</summary>
    public static CommandLine RunWithFake(string input, params string[] args) =>
        Run(s_utf8.GetBytes(input), (options, _) => FakeChecker.Of(options), colour: false, args);

    /// <summary>Shows the report that this function makes of the text.</summary>
    public static CommandLine RunWith(Func<string, ArticleReport> check, string text) => RunWith(check, text, "check", "-");

    public static CommandLine RunWith(Func<string, ArticleReport> check, string text, params string[] args)
    {
        // As UTF-16, so that halves of characters stay what they are.
        byte[] input = [.. Encoding.Unicode.Preamble, .. MemoryMarshal.AsBytes(text.AsSpan())];
        return Run(input, (_, _) => (given, _) => check(given), colour: false, args);
    }

    public static CommandLine RunInColour(string input, params string[] args) =>
        Run(s_utf8.GetBytes(input), (options, _) => FakeChecker.Of(options), colour: true, args);

    /// <summary>Runs with the checker of these tests and a site that answers in process; pauses take no time.</summary>
    public static CommandLine RunOnSite(HttpMessageHandler site, TimeProvider time, string input, params string[] args) =>
        Run(
            s_utf8.GetBytes(input),
            terminal => new Mtq(terminal)
            {
                CheckerOf = (options, _) => FakeChecker.Of(options),
                HttpHandlerOf = () => site,
                Time = time,
            },
            colour: false,
            args
        );

    private static CommandLine Run(byte[] input, CheckFactory? checkerOf, bool colour, string[] args) =>
        Run(input, terminal => checkerOf is null ? new Mtq(terminal) : new Mtq(terminal) { CheckerOf = checkerOf }, colour, args);

    private static CommandLine Run(byte[] input, Func<Terminal, Mtq> mtqOf, bool colour, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            HasColour = colour,
            Width = 80,
        };
        var code = mtqOf(terminal).Run(args);
        return new CommandLine
        {
            ExitCode = code,
            Output = s_utf8.GetString(output.ToArray()),
            Error = error.ToString(),
        };
    }
}
