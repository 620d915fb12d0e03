using System.CommandLine;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Queue;

/// <summary><c>mtq worker</c>: answers the articles of a queue.</summary>
internal sealed class WorkerCommand : Command, IHasExamples
{
    // Enough to be busy while the answers before are on their way to the broker's disk.
    private const int PrefetchPerThread = 16;
    private const int MostThreads = 1024;

    private readonly TextOptions _texts = new();
    private readonly BrokerOptions _broker = new();

    private readonly Option<int> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "How many articles are checked at once; by default one for each processor.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<int> _prefetch = new("--prefetch")
    {
        HelpName = "N",
        Description =
            $"How many articles the worker holds at once, in memory and away from other workers; by default {PrefetchPerThread} for each thread.",
    };

    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;

    public WorkerCommand(Terminal terminal, CheckFactory checkerOf)
        : base(
            "worker",
            """
            Answers the articles of a RabbitMQ queue (version 3.10 or later), until Ctrl+C or SIGTERM; then finishes what it has begun.
            Start as many workers on as many machines as you like: they share the queue. A request is {"id": …, "text": "…"}, with
            "format": "html" or "markdown" if need be; an answer is what mtq check --jsonl writes, its message id that of the request.

            No article is lost, whatever is killed. One may be answered twice: of answers with the same id, keep one.

            Exit code: 0 it was told to stop; 2 bad usage, or the broker cannot be reached or does not let it in.
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _broker.AddTo(this);
        Add(_threads);
        Add(_prefetch);
        _broker.AddMaxSizeTo(this);
        _texts.AddChecksTo(this);
        _threads.Validators.Add(BrokerOptions.Between(_threads, 1, MostThreads));
        _prefetch.Validators.Add(BrokerOptions.Between(_prefetch, 1, ushort.MaxValue));
        SetAction(parsed => RunAsync(parsed).GetAwaiter().GetResult());
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq worker --amqp amqp://localhost", "serve the queue mtq of a broker on this machine"),
        new(
            "mtq worker --amqp amqps://mtq@broker.example/articles --threads 8",
            "encrypted; the password is in MTQ_AMQP_PASSWORD"
        ),
    ];

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        var wording = run.Wording;
        var log = TextWriter.Synchronized(_terminal.Error);
        var threads = parsed.GetValue(_threads);
        using var stop = new StopSignal();
        using var worker = new WorkerRun(
            _broker.Read(parsed, wording, log),
            new RequestAnswerer(run.SetupFor(TextSource.StandardInput), _broker.MaxBytes(parsed), wording),
            threads,
            (ushort)(parsed.GetValue(_prefetch) is > 0 and var prefetch ? prefetch : threads * PrefetchPerThread),
            wording,
            log
        );
        await worker.RunAsync(stop.Token).ConfigureAwait(false);
        return ExitCode.Clean;
    }
}
