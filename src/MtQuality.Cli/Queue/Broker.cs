using System.Diagnostics;

namespace MtQuality.Cli.Queue;

/// <summary>Runs work on one session after the other until it is done.</summary>
internal sealed class Broker(BrokerAddress address, string password, QueueNames queues, Wording wording, TextWriter log)
{
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    public QueueNames Queues => queues;

    /// <summary>
    /// Runs the work; when its session breaks, pauses, longer each time, and runs it again on a new one. Without a broker at
    /// the very beginning nothing is tried again: that is a wrong address more often than a bad moment.
    /// </summary>
    public async Task RunAsync(Func<BrokerSession, Task> work, CancellationToken stop)
    {
        try
        {
            await TryAsync(work, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while there was no connection: nothing is in hand.
        }
    }

    private async Task TryAsync(Func<BrokerSession, Task> work, CancellationToken stop)
    {
        var pause = s_shortestPause;
        var wasConnected = false;
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await using var session = await BrokerSession
                    .OpenAsync(address, password, queues, wording, stop)
                    .ConfigureAwait(false);
                wasConnected = true;
                await work(session).ConfigureAwait(false);
                return;
            }
            catch (BrokerException e) when (wasConnected && !e.IsLasting && !stop.IsCancellationRequested)
            {
                pause = Stopwatch.GetElapsedTime(start) > s_longestPause ? s_shortestPause : pause;
                await log.WriteLineAsync($"mtq: {wording.TryingAgain(e.Message, pause.TotalSeconds)}").ConfigureAwait(false);
            }
            // Workers that lost the same broker do not come back at the same moment.
            await Task.Delay(pause * (0.5 + (0.5 * Random.Shared.NextDouble())), stop).ConfigureAwait(false);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }
}
