using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Limits;

/// <summary>Checks a few articles at a time, in the order in which they came, and no longer than a caller waits.</summary>
internal sealed class CheckQueue(IOptions<ServerOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _checks = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.MaxConcurrentChecks,
            // The limit of pending requests is that of this queue.
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    private readonly TimeSpan _timeout = options.Value.CheckTimeout;

    /// <summary>Runs a check when its turn comes.</summary>
    /// <exception cref="Refusal">It took too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> check, CancellationToken aborted)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(_timeout);
        try
        {
            var turn = await _checks.AcquireAsync(permitCount: 1, deadline.Token);
            // A check cannot be broken off: one that nobody waits for any more keeps its turn until it ends.
            var checking = Task.Run(
                () =>
                {
                    using (turn)
                    {
                        return check();
                    }
                },
                CancellationToken.None
            );
            return await checking.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new Refusal(
                StatusCodes.Status503ServiceUnavailable,
                $"The check took longer than {_timeout.TotalSeconds} seconds, which is the limit."
            )
            {
                RetryAfter = TimeSpan.FromSeconds(5),
            };
        }
    }

    public void Dispose() => _checks.Dispose();
}
