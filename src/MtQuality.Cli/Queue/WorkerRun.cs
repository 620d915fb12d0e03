using System.Diagnostics;

namespace MtQuality.Cli.Queue;

/// <summary>
/// Answers requests from a queue. Each is acknowledged only when the broker has confirmed its answer, so whatever happens to
/// this process, the request is still in the queue, or answered, or both: it may be answered twice.
/// </summary>
internal sealed class WorkerRun(
    Broker broker,
    RequestAnswerer answerer,
    int threads,
    ushort prefetch,
    Wording wording,
    TextWriter log
) : IDisposable
{
    private readonly SemaphoreSlim _processors = new(threads);
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _wasServing;
    private long _answered;
    private long _setAside;
    private long _redelivered;

    /// <summary>Works until it is told to stop; then finishes what it has begun and hands back what it has not.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await broker.RunAsync(session => ServeAsync(session, stop), stop).ConfigureAwait(false);
        }
        finally
        {
            if (_wasServing)
            {
                Log(wording.WorkDone(_answered, _setAside, _redelivered, Stopwatch.GetElapsedTime(_start)));
            }
        }
    }

    public void Dispose() => _processors.Dispose();

    private async Task ServeAsync(BrokerSession session, CancellationToken stop)
    {
        using var free = new SemaphoreSlim(prefetch);
        try
        {
            var consumer = await session
                .ConsumeAsync(
                    broker.Queues.Requests,
                    prefetch,
                    delivery =>
                    {
                        // At once: the broker hands out no more than the prefetch.
                        free.Wait(CancellationToken.None);
                        _ = Task.Run(() => HandleAsync(session, delivery, free, stop), CancellationToken.None);
                    }
                )
                .ConfigureAwait(false);
            _wasServing = true;
            Log(wording.Working(broker.Queues.Requests));
            await Task.WhenAny(session.Ended, Task.Delay(Timeout.InfiniteTimeSpan, stop)).ConfigureAwait(false);
            if (!session.Ended.IsCompleted)
            {
                await session.StopAsync(consumer).ConfigureAwait(false);
            }
        }
        finally
        {
            for (var i = 0; i < prefetch; i++)
            {
                await free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        if (session.Ended.IsFaulted)
        {
            await session.Ended.ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(BrokerSession session, Delivery delivery, SemaphoreSlim free, CancellationToken stop)
    {
        try
        {
            if (await AnswerAsync(session, delivery, stop).ConfigureAwait(false) is not { } message)
            {
                await session.ReturnAsync(delivery.Tag).ConfigureAwait(false);
                return;
            }
            var queue = message.Error is null ? broker.Queues.Results : broker.Queues.DeadLetters;
            await session.PublishAsync(queue, message).ConfigureAwait(false);
            await session.AcknowledgeAsync(delivery.Tag).ConfigureAwait(false);
            Count(delivery, message);
        }
        catch (BrokerException)
        {
            // The session has ended with it and says why; the broker hands the request out again.
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>The message to publish; <see langword="null"/> when there is no more time to begin.</summary>
    private async Task<Message?> AnswerAsync(BrokerSession session, Delivery delivery, CancellationToken stop)
    {
        try
        {
            await _processors.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        try
        {
            return session.Ended.IsCompleted ? null : answerer.Answer(delivery.Id, delivery.Body);
        }
        finally
        {
            _processors.Release();
        }
    }

    private void Count(Delivery delivery, Message message)
    {
        if (message.Error is null)
        {
            Interlocked.Increment(ref _answered);
        }
        else
        {
            Interlocked.Increment(ref _setAside);
            Log(wording.SetAside(message.Id, message.Error));
        }
        if (delivery.IsRedelivered)
        {
            Interlocked.Increment(ref _redelivered);
        }
    }

    private void Log(string line) => log.WriteLine($"mtq: {line}");
}
