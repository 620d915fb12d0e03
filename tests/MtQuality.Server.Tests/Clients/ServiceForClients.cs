namespace MtQuality.Server.Tests.Clients;

/// <summary>Tests that let a program that is not ours ask the service.</summary>
[Category("Integration")]
internal abstract class ServiceForClients : SharedService
{
    /// <summary>A directory for the program; gone after the test.</summary>
    protected string Home { get; private set; } = "";

    [SetUp]
    public void MakeHome() => Home = Directory.CreateTempSubdirectory("mtquality-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(Home, recursive: true);

    /// <summary>Writes a file of the program and returns its path.</summary>
    protected string Write(string name, string content)
    {
        var path = Path.Combine(Home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>How many checks by LanguageTool's API the service has answered.</summary>
    protected async Task<int> ChecksAsync()
    {
        var metrics = await Client.GetStringAsync("/metrics");
        return metrics
            .Split('\n')
            .Where(line =>
                line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)
                && line.Contains("status_code=\"200\"")
                && line.Contains("http_route=\"/v2/check\"")
            )
            .Sum(line => int.Parse(line[(line.LastIndexOf(' ') + 1)..]));
    }
}
