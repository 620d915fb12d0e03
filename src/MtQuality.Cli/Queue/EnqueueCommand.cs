using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Queue;

/// <summary><c>mtq enqueue</c>: puts articles into the queue of the workers.</summary>
internal sealed class EnqueueCommand : Command, IHasExamples
{
    private readonly TextOptions _texts = new();
    private readonly BrokerOptions _broker = new();

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Read one JSON object per line, {\"id\": …, \"text\": …}, from standard input or one file.",
    };

    private readonly Terminal _terminal;

    public EnqueueCommand(Terminal terminal)
        : base(
            "enqueue",
            """
            Puts articles into a RabbitMQ queue, for mtq worker. The id of a file is its path as it is given here, that of a line its
            "id", or a digest of the line if it has none. Whatever is put in twice is answered twice under the same id, of which
            mtq results keeps one: a run that broke off may simply be repeated.

            Exit code: 0 the broker has all of them; 2 bad usage, no broker, or something could not be read (the rest was put in).
            """
        )
    {
        _terminal = terminal;
        _broker.AddTo(this);
        Add(_jsonLines);
        _broker.AddMaxSizeTo(this);
        _texts.AddReadingTo(this);
        Validators.Add(Validate);
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq enqueue --amqp amqp://localhost articles/", "all texts of a directory"),
        new("mtq enqueue --amqp amqp://localhost --jsonl < articles.jsonl", "one object per line"),
    ];

    private void Validate(CommandResult result)
    {
        var inputs = result.GetValue(_texts.Inputs)!;
        if (result.GetValue(_jsonLines) ? inputs.Length > 1 : inputs.Length == 0)
        {
            result.AddError("Name files, directories or patterns, or give --jsonl, which reads standard input or one file.");
        }
        if (!result.GetValue(_jsonLines) && inputs.Contains(TextSource.StandardInput, StringComparer.Ordinal))
        {
            result.AddError("A text on standard input has no id; give it as a line of --jsonl.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, NoChecks);
        var wording = run.Wording;
        var broker = _broker.Read(parsed, wording, _terminal.Error);
        using var progress = new Progress(_terminal, wording.ManyTexts);
        var unreadable = false;
        var reader = new RequestReader(_broker.MaxBytes(parsed), run.Markup, wording, Report);
        await using var lines = parsed.GetValue(_jsonLines) ? Open(run.Inputs.FirstOrDefault(TextSource.StandardInput)) : null;
        using var enqueue = new EnqueueRun(broker, lines is null ? reader.OfFiles(run.Sources(wording)) : reader.OfLines(lines))
        {
            OnConfirmed = () => progress.Add(1),
        };
        try
        {
            await enqueue.RunAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (BrokerException) when (enqueue.Confirmed > 0)
        {
            Sum();
            throw;
        }
        Sum();
        return ExitCode.Of(flagged: false, unreadable);

        void Sum()
        {
            progress.Clear();
            _terminal.Error.WriteLine($"mtq: {wording.Enqueued(enqueue.Confirmed, broker.Queues.Requests)}");
        }

        void Report(string error)
        {
            unreadable = true;
            progress.Clear();
            _terminal.Error.WriteLine($"mtq: {error}");
        }
    }

    private Stream Open(string name) => name == TextSource.StandardInput ? _terminal.Input : File.OpenRead(name);

    /// <summary>This command reads texts and leaves their checks to the workers.</summary>
    private static ArticleCheck NoChecks(CheckerOptions options, string? siteModel) => throw new NotSupportedException();
}
