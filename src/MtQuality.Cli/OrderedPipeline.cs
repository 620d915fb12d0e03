using System.Collections.Concurrent;

namespace MtQuality.Cli;

/// <summary>Works on inputs on all cores, hands over results in the order of the inputs, and holds only a few of them at a time.</summary>
internal static class OrderedPipeline
{
    /// <summary>
    /// Reads <paramref name="inputs"/> on a thread of its own, calls <paramref name="work"/> on the thread pool and
    /// <paramref name="emit"/>, in order, on the calling thread.
    /// </summary>
    public static void Run<TInput, TOutput>(IEnumerable<TInput> inputs, Func<TInput, TOutput> work, Action<TOutput> emit)
    {
        using var stop = new CancellationTokenSource();
        using var inFlight = new BlockingCollection<Task<TOutput>>(boundedCapacity: 2 * Environment.ProcessorCount);
        var reader = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var result in inFlight.GetConsumingEnumerable())
            {
                emit(result.GetAwaiter().GetResult());
            }
        }
        catch
        {
            // The reader may be blocked in a read that never ends: it is told to stop, not waited for.
            stop.Cancel();
            throw;
        }
        reader.GetAwaiter().GetResult();

        void Read()
        {
            try
            {
                foreach (var input in inputs)
                {
                    inFlight.Add(Task.Run(() => work(input)), stop.Token);
                }
            }
            finally
            {
                inFlight.CompleteAdding();
            }
        }
    }
}
