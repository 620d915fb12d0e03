using MtQuality.Extensions;
using MtQuality.Server.Endpoints;
using MtQuality.Server.Page;

namespace MtQuality.Server.Hosting;

/// <summary>Puts the service together. Tests build it as the process does, on a port of their own.</summary>
internal static class Service
{
    // That of LanguageTool's own server: editors that are set up for one on this machine find this one in its place.
    private const string DefaultUrl = "http://127.0.0.1:8081";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (!SaysWhereToListen(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder
            .Services.AddOptions<ServerOptions>()
            .Bind(
                builder.Configuration.GetSection(ServerOptions.SectionName),
                binder => binder.ErrorOnUnknownConfiguration = true
            );
        builder.Services.AddMtQuality(builder.Configuration.GetSection(MtQualityOptions.SectionName));
        builder.Services.AddHealthChecks().AddMtQuality();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<RefusalHandler>();

        var service = builder.Build();
        service.UseExceptionHandler();
        service.UseStatusCodePages();
        service.MapHealthChecks("/health");
        service.MapCheck();
        service.MapRules();
        service.MapPage();
        return service;
    }

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
