using MtQuality.Server.Security;

namespace MtQuality.Server.Metrics;

/// <summary><c>GET /metrics</c>: counters for Prometheus.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/metrics",
                (MeasurementCounters counters) => TypedResults.Text(PrometheusText.Write(counters), PrometheusText.ContentType)
            )
            .RequireApiKey();
}
