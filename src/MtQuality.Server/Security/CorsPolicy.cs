using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Security;

/// <summary>Which pages of other sites may call from a browser: none, unless the settings name them.</summary>
internal static class CorsPolicy
{
    public static void AddConfiguredCors(this IServiceCollection services) =>
        services
            .AddCors()
            .AddOptions<CorsOptions>()
            .Configure<IOptions<ServerOptions>>(
                (cors, server) =>
                    cors.AddDefaultPolicy(policy =>
                        policy
                            .WithOrigins(server.Value.CorsOrigins)
                            .WithMethods(HttpMethods.Get, HttpMethods.Post)
                            .WithHeaders(HeaderNames.ContentType, HeaderNames.Authorization, "X-Api-Key")
                            .WithExposedHeaders(HeaderNames.RetryAfter)
                    )
            );
}
