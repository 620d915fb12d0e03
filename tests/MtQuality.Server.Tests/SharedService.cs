namespace MtQuality.Server.Tests;

/// <summary>Tests of one class that share a service with the default settings.</summary>
internal abstract class SharedService
{
    protected RunningService Service { get; private set; } = null!;

    protected HttpClient Client => Service.Client;

    [OneTimeSetUp]
    public async Task StartAsync() => Service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await Service.DisposeAsync();
}
