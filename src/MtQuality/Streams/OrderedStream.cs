using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MtQuality.Streams;

/// <summary>Works on inputs on several cores, hands over results in the order of the inputs, and holds only a few of them at a time.</summary>
internal static class OrderedStream
{
    // Twice as many are held as are worked on, so that no core waits while a result waits for those before it.
    private const int HeldPerWorker = 2;

    /// <summary>Results in the order of <paramref name="inputs"/>, which are awaited while results are handed over.</summary>
    /// <param name="inputs">What to work on; an error in it is thrown after the results of what came before.</param>
    /// <param name="work">Called on the thread pool.</param>
    /// <param name="workers">How many inputs are worked on at once.</param>
    /// <param name="cancellation">Ends the stream, even while the next input is awaited.</param>
    public static IAsyncEnumerable<TOutput> Select<TInput, TOutput>(
        IAsyncEnumerable<TInput> inputs,
        Func<TInput, TOutput> work,
        int workers,
        CancellationToken cancellation = default
    ) =>
        Select<TInput, TOutput>(
            work,
            workers,
            async (add, stop) =>
            {
                await foreach (var input in inputs.WithCancellation(stop).ConfigureAwait(false))
                {
                    await add(input).ConfigureAwait(false);
                }
            },
            cancellation
        );

    /// <summary>Results in the order of <paramref name="inputs"/>, which are read on a thread of their own: reading may block.</summary>
    public static IAsyncEnumerable<TOutput> Select<TInput, TOutput>(
        IEnumerable<TInput> inputs,
        Func<TInput, TOutput> work,
        int workers,
        CancellationToken cancellation = default
    ) =>
        Select<TInput, TOutput>(
            work,
            workers,
            (add, stop) =>
                Task.Factory.StartNew(
                    () =>
                    {
                        foreach (var input in inputs)
                        {
                            add(input).AsTask().Wait(stop);
                        }
                    },
                    stop,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                ),
            cancellation
        );

    private static async IAsyncEnumerable<TOutput> Select<TInput, TOutput>(
        Func<TInput, TOutput> work,
        int workers,
        Func<Func<TInput, ValueTask>, CancellationToken, Task> readAll,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // Kept beside its source, which is gone when a reader that was blocked comes back.
        var stopped = stop.Token;
        using var room = new SemaphoreSlim(HeldPerWorker * workers);
        var begun = Channel.CreateUnbounded<Task<TOutput>>(
            new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }
        );
        var factory = new TaskFactory<TOutput>(
            stopped,
            TaskCreationOptions.DenyChildAttach,
            TaskContinuationOptions.None,
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler
        );
        // A reader may be blocked in a read that never ends: it is told to stop, not waited for.
        _ = ReadAll();
        try
        {
            await foreach (var task in begun.Reader.ReadAllAsync(stopped).ConfigureAwait(false))
            {
                var result = await task.ConfigureAwait(false);
                yield return result;
                room.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }

        async Task ReadAll()
        {
            Exception? error = null;
            try
            {
                await readAll(Begin, stopped).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever the inputs throw is thrown to the reader of the results.
            catch (Exception e)
#pragma warning restore CA1031
            {
                error = e;
            }
            begun.Writer.TryComplete(error);
        }

        async ValueTask Begin(TInput input)
        {
            await room.WaitAsync(stopped).ConfigureAwait(false);
            await begun.Writer.WriteAsync(factory.StartNew(() => work(input), stopped), stopped).ConfigureAwait(false);
        }
    }
}
