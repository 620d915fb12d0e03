using System.CommandLine;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Help;

namespace MtQuality.Cli.Queue;

/// <summary><c>mtq results</c>: takes the answers of workers out of their queue.</summary>
internal sealed class ResultsCommand : Command, IHasExamples
{
    private readonly BrokerOptions _broker = new();
    private readonly LanguageOption _language = new();

    private readonly Option<string?> _output = new("--output")
    {
        HelpName = "FILE",
        Description =
            "Add the answers to this file, without those whose id it has already; by default they go to standard output, "
            + "and only those of this run are known.",
    };

    private readonly Option<bool> _follow = new("--follow") { Description = "Wait for more answers until Ctrl+C or SIGTERM." };
    private readonly Terminal _terminal;

    public ResultsCommand(Terminal terminal)
        : base(
            "results",
            """
            Takes the answers of mtq worker out of the queue and writes one line for each, without those that came twice. An answer
            leaves the queue when it is written, with --output when it is on the disk. One reader at a time: two would each know
            half of the answers.

            Exit code: 0 the queue is empty; 2 bad usage, or the broker cannot be reached or does not let it in.
            """
        )
    {
        _terminal = terminal;
        _broker.AddTo(this);
        Add(_output);
        Add(_follow);
        Add(_language);
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq results --amqp amqp://localhost --output answers.jsonl", "add what is there to a file"),
        new("mtq results --amqp amqp://localhost --follow", "print answers as they come"),
    ];

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var wording = new Wording(parsed.GetValue(_language) ?? _terminal.Language);
        var broker = _broker.Read(parsed, wording, _terminal.Error);
        using var stop = new StopSignal();
        using var output = parsed.GetValue(_output) is { } path ? AnswerFile.Open(path) : AnswerFile.Of(_terminal.Output);
        var run = new ResultsRun(
            broker,
            output,
            parsed.GetValue(_follow),
            wording,
            line => _terminal.Error.WriteLine($"mtq: {line}")
        );
        await run.RunAsync(stop.Token).ConfigureAwait(false);
        await _terminal.Error.WriteLineAsync($"mtq: {wording.Collected(run.Written, run.Repeated)}").ConfigureAwait(false);
        return ExitCode.Clean;
    }
}
