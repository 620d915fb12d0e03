using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MtQuality.Extensions;

/// <summary>Healthy when the models are loaded and a sentence gets a score.</summary>
internal sealed class MtQualityHealthCheck(IServiceProvider services) : IHealthCheck
{
    private const string Probe = "Le calme est revenu dans la ville après la visite du ministre.";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Asked for here: a site model that cannot be read is what the check is to report.
            var score = services.GetRequiredService<FrenchChecker>().Score(Probe);
            return Task.FromResult(
                score is >= 0 and <= 1
                    ? HealthCheckResult.Healthy($"{FrenchChecker.Rules.Count} rules.")
                    : new HealthCheckResult(context.Registration.FailureStatus, $"A sentence got the score {score}.")
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, e.Message, e));
        }
    }
}
