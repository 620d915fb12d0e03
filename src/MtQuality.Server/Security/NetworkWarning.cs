using System.Net;

namespace MtQuality.Server.Security;

/// <summary>Says in the log when everyone on the network may use the service.</summary>
internal static partial class NetworkWarning
{
    public static void WarnIfOpenToTheNetwork(this WebApplication service)
    {
        if (service.Services.GetRequiredService<ApiKey>().IsSet)
        {
            return;
        }
        service.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var url in service.Urls.Where(url => !IsLoopback(url)))
            {
                OpenToTheNetwork(service.Logger, url);
            }
        });
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    [LoggerMessage(
        EventId = 1,
        EventName = "OpenToTheNetwork",
        Level = LogLevel.Warning,
        Message = "{Url} is open to the network, and no key is needed; Server:ApiKey (environment: Server__ApiKey) sets one."
    )]
    private static partial void OpenToTheNetwork(ILogger logger, string url);
}
