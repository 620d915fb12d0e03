using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MtQuality.Server.Hosting;
using MtQuality.Server.Tests.Clients;
using MtQuality.Tests;

namespace MtQuality.Server.Tests;

/// <summary>What the README says of the service is tried here.</summary>
internal sealed class ReadmeTests : ServiceForClients
{
    private const string DefaultAddress = "http://127.0.0.1:8081";

    private static readonly string s_section = Between(ReadmeSnippet.Readme, "## As a service\n", "\n## ");

    private static IEnumerable<string> CommandLines =>
        s_section.Split('\n').Where(line => line.StartsWith("    curl ", StringComparison.Ordinal)).Select(line => line.Trim());

    [TestCaseSource(nameof(CommandLines))]
    public async Task A_command_line_of_the_readme_finds_what_is_wrong_with_an_article(string line)
    {
        Tool.Find("curl", "apt-get install curl");
        Write("article.txt", Texts.Correctable);
        var here = line.Replace(DefaultAddress, Service.Address.GetLeftPart(UriPartial.Authority));
        var (code, output) = await Tool.RunAsync("/bin/sh", Home, "-c", here + " --silent --fail");

        Assert.That(here, Is.Not.EqualTo(line));
        Assert.That(code, Is.Zero, output);
        Assert.That(JsonNode.Parse(output)!.ToJsonString(), Does.Contain("MTQ2007"));
    }

    [Test]
    public async Task The_settings_of_the_readme_are_settings()
    {
        var json = Between(s_section, "```json\n", "```");
        var file = Write("appsettings.json", json);
        await using var service = await RunningService.StartAsync("--contentRoot", Path.GetDirectoryName(file)!);
        var options = service.Application.Services.GetRequiredService<IOptions<ServerOptions>>().Value;

        Assert.That(options.ApiKey, Is.EqualTo("a long secret"));
        Assert.That(options.CorsOrigins, Has.Length.EqualTo(1));
        Assert.That(
            JsonNode.Parse(json)!["Server"]!.AsObject().Select(setting => setting.Key),
            Is.EquivalentTo(typeof(ServerOptions).GetProperties().Select(property => property.Name)),
            "All settings are shown."
        );
        // But for what depends on the machine, it shows the defaults.
        Assert.That(options.MaxBodyBytes, Is.EqualTo(new ServerOptions().MaxBodyBytes));
        Assert.That(options.MaxPendingRequests, Is.EqualTo(new ServerOptions().MaxPendingRequests));
        Assert.That(options.MaxFindings, Is.EqualTo(new ServerOptions().MaxFindings));
        Assert.That(options.CheckTimeout, Is.EqualTo(new ServerOptions().CheckTimeout));
        Assert.That(options.BodyTimeout, Is.EqualTo(new ServerOptions().BodyTimeout));
    }

    [Test]
    public async Task Every_address_of_the_readme_is_one()
    {
        var document = await RunningService.JsonOfAsync(await Client.GetAsync("/openapi.json"));

        foreach (var (path, _) in document["paths"]!.AsObject())
        {
            Assert.That(s_section, Does.Contain(path));
        }
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
