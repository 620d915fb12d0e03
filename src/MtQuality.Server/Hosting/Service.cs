using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using MtQuality.Extensions;
using MtQuality.Server.Endpoints;
using MtQuality.Server.LanguageTool;
using MtQuality.Server.Limits;
using MtQuality.Server.Metrics;
using MtQuality.Server.OpenApi;
using MtQuality.Server.Page;
using MtQuality.Server.Security;

namespace MtQuality.Server.Hosting;

/// <summary>Puts the service together. Tests build it as the process does, on a port of their own.</summary>
internal static class Service
{
    // That of LanguageTool's own server: editors that are set up for one on this machine find this one in its place.
    private const string DefaultUrl = "http://127.0.0.1:8081";

    /// <param name="args">The command line: settings.</param>
    /// <param name="change">Changes what is put together; for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        AddDefaults(builder.Configuration);
        AddLogging(builder);
        AddKestrel(builder);
        builder.Services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        builder
            .Services.AddOptions<ServerOptions>()
            .Bind(
                builder.Configuration.GetSection(ServerOptions.SectionName),
                binder => binder.ErrorOnUnknownConfiguration = true
            )
            .ValidateOnStart();
        builder.Services.AddMtQuality(builder.Configuration.GetSection(MtQualityOptions.SectionName));
        builder.Services.AddHealthChecks().AddMtQuality();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<RefusalHandler>();
        builder.Services.AddCheckLimits();
        builder.Services.AddLanguageTool();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddSingleton<ApiKey>();
        builder.Services.AddSingleton<MeasurementCounters>();
        builder.Services.AddConfiguredCors();
        // Whoever waits for a check when the service stops gets the answer.
        builder
            .Services.AddOptions<HostOptions>()
            .Configure<IOptions<ServerOptions>>(
                (host, server) => host.ShutdownTimeout = server.Value.BodyTimeout + server.Value.CheckTimeout
            );

        change?.Invoke(builder);

        var service = builder.Build();
        service.Services.GetRequiredService<MeasurementCounters>().Start();
        service.UseSecurityHeaders();
        service.UseExceptionHandler();
        service.UseStatusCodePages();
        service.UseCors();
        service.UseApiKey();
        service.UseRateLimiter();
        service.MapHealthChecks("/health");
        service.MapCheck();
        service.MapReport();
        service.MapText();
        service.MapRules();
        service.MapLanguageTool();
        service.MapMetrics();
        service.MapOpenApi();
        service.MapPage();
        service.WarnIfOpenToTheNetwork();
        return service;
    }

    // Settings come after this source and prevail.
    private static void AddDefaults(ConfigurationManager configuration) =>
        configuration.Sources.Insert(
            0,
            new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
            {
                InitialData =
                [
                    new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
                    // A long book; what others wait for is shorter.
                    new($"{MtQualityOptions.SectionName}:{nameof(MtQualityOptions.MaxTextLength)}", "2000000"),
                ],
            }
        );

    private static void AddLogging(WebApplicationBuilder builder)
    {
        // Whatever the settings say: these would quote the address of a request, and with it the text of GET /v2/check?text=….
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning);
        // Says that the service did not start, at length; Program says why.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddKestrel(WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (!SaysWhereToListen(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
        builder
            .Services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<ServerOptions>>(
                (kestrel, server) =>
                {
                    kestrel.AddServerHeader = false;
                    kestrel.Limits.MaxRequestBodySize = server.Value.MaxBodyBytes;
                    kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
                    kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(
                        bytesPerSecond: 240,
                        gracePeriod: TimeSpan.FromSeconds(5)
                    );
                    kestrel.Limits.MaxConcurrentConnections = 1024;
                }
            );
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
