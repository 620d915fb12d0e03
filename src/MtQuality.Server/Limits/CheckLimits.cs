using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Limits;

/// <summary>How many requests with a text are held at a time, so that memory is bounded.</summary>
internal static class CheckLimits
{
    private const string Policy = "checks";
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(1);

    public static void AddCheckLimits(this IServiceCollection services)
    {
        services.AddSingleton<CheckQueue>();
        services
            .AddRateLimiter(_ => { })
            .AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<IOptions<ServerOptions>, IProblemDetailsService>(
                (limiter, server, problems) =>
                {
                    limiter.AddPolicy(
                        Policy,
                        _ =>
                            RateLimitPartition.GetConcurrencyLimiter(
                                Policy,
                                _ => new ConcurrencyLimiterOptions
                                {
                                    PermitLimit = server.Value.MaxPendingRequests,
                                    QueueLimit = 0,
                                }
                            )
                    );
                    limiter.OnRejected = async (rejected, _) =>
                        await RefusalHandler.AnswerAsync(
                            rejected.HttpContext,
                            problems,
                            new Refusal(StatusCodes.Status429TooManyRequests, "Too many requests at a time.")
                            {
                                RetryAfter = s_retryAfter,
                            }
                        );
                }
            );
    }

    /// <summary>Counts the requests of an endpoint that reads and checks a text.</summary>
    public static T RequireCheckLimits<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireRateLimiting(Policy);
}
