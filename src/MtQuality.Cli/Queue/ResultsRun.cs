using System.Threading.Channels;

namespace MtQuality.Cli.Queue;

/// <summary>Takes answers out of their queue. Each is written once, and acknowledged when it is written.</summary>
internal sealed class ResultsRun(Broker broker, AnswerFile output, bool follow, Wording wording, Action<string> report)
{
    private const ushort Prefetch = 1_000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>How many answers were written.</summary>
    public long Written { get; private set; }

    /// <summary>How many were left out because they were written before.</summary>
    public long Repeated { get; private set; }

    public Task RunAsync(CancellationToken stop) => broker.RunAsync(session => CollectAsync(session, stop), stop);

    private async Task CollectAsync(BrokerSession session, CancellationToken stop)
    {
        var queue = broker.Queues.Results;
        var answers = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
        _ = session.Ended.ContinueWith(end => answers.Writer.TryComplete(end.Exception?.InnerException), TaskScheduler.Default);
        await session.ConsumeAsync(queue, Prefetch, answer => answers.Writer.TryWrite(answer)).ConfigureAwait(false);
        while (!stop.IsCancellationRequested)
        {
            if (await ComesAsync(answers.Reader, stop).ConfigureAwait(false))
            {
                await WriteAsync(session, answers.Reader).ConfigureAwait(false);
            }
            else if (!follow && await session.CountAsync(queue).ConfigureAwait(false) == 0)
            {
                return;
            }
        }
    }

    /// <summary>Whether an answer comes within a while.</summary>
    private static async Task<bool> ComesAsync(ChannelReader<Delivery> answers, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(s_patience);
        try
        {
            return await answers.WaitToReadAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Writes the answers that are there, then acknowledges them.</summary>
    private async Task WriteAsync(BrokerSession session, ChannelReader<Delivery> answers)
    {
        ulong? last = null;
        while (answers.TryRead(out var answer))
        {
            if (Write(answer))
            {
                last = answer.Tag;
            }
            else
            {
                report(wording.NotAnAnswer(answer.Id));
                await session.SetAsideAsync(answer.Tag).ConfigureAwait(false);
            }
        }
        output.Flush();
        if (last is { } tag)
        {
            await session.AcknowledgeAsync(tag, andAllBefore: true).ConfigureAwait(false);
        }
    }

    private bool Write(Delivery answer)
    {
        var id = KnownAnswers.IdOf(answer.Body.Span);
        if (id.IsEmpty)
        {
            return false;
        }
        if (output.Add(id, answer.Body.Span))
        {
            Written++;
        }
        else
        {
            Repeated++;
        }
        return true;
    }
}
