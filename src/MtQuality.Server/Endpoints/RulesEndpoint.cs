using System.Text.Json;
using MtQuality.Cli.Output.Json;
using MtQuality.Server.Security;

namespace MtQuality.Server.Endpoints;

/// <summary><c>GET /v1/rules</c>: lists the rules as <c>mtq rules --format json</c> does.</summary>
internal static class RulesEndpoint
{
    public static void MapRules(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/v1/rules",
                async context =>
                {
                    context.Response.ContentType = "application/json; charset=utf-8";
                    await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ReportJson.Compact);
                    RulesJson.Write(json);
                }
            )
            .RequireApiKey();
}
