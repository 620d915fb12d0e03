using Microsoft.AspNetCore.Builder;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Tests;

/// <summary>The service as the process builds it, on a free port of loopback.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RunningService(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it with settings as a command line gives them: <c>--Server:MaxBodyBytes=1000</c>.</summary>
    public static async Task<RunningService> StartAsync(params string[] args)
    {
        var application = Service.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. args]);
        await application.StartAsync();
        return new RunningService(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
