using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MtQuality.Documents;
using MtQuality.Tests;

namespace MtQuality.Extensions.Tests;

/// <summary>The example for hosts in the README is what is tested here.</summary>
[NonParallelizable]
internal sealed partial class ReadmeTests
{
    [Test]
    public async Task The_example_checks_a_page()
    {
        var console = Console.Out;
        await using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            await RunExample([], "<p>Après la d&eacute;missionne du ministre, le calme est revenu.</p>");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(output.ToString(), Does.Match("(Clean|Review|MachineTranslated), [0-9]+ findings"));
    }

    [Test]
    public void The_example_of_the_readme_is_the_one_that_is_tested() =>
        Assert.That(ReadmeSnippet.Readme, Does.Contain(ReadmeSnippet.BlockOf("MtQuality.Extensions.Tests")));

    [Test]
    public void The_settings_of_the_readme_are_valid()
    {
        var json = JsonBlock().Match(ReadmeSnippet.Readme).Groups["json"].Value;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        using var services = new ServiceCollection()
            .AddMtQuality(configuration.GetSection("MtQuality"), options => options.SiteModelPath = null)
            .BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<MtQualityOptions>>().Value;

        Assert.That(configuration["MtQuality:SiteModelPath"], Is.Not.Null);
        Assert.That(options.Language, Is.EqualTo(MessageLanguage.English));
        Assert.That(options.Rules, Is.Not.Empty);
        Assert.That(options.Severities, Is.Not.Empty);
    }

    private static async Task RunExample(string[] args, string html)
    {
        // <readme>
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddMtQuality(builder.Configuration.GetSection("MtQuality"));
        builder.Services.AddHealthChecks().AddMtQuality();
        using IHost host = builder.Build();
        await host.StartAsync(); // a wrong setting ends here and is named

        IArticleChecker checker = host.Services.GetRequiredService<IArticleChecker>();
        ArticleReport report = checker.CheckArticle(html, DocumentFormat.Html);
        Console.WriteLine($"{report.Verdict}, {report.Findings.Count} findings");
        // </readme>
    }

    [GeneratedRegex("```json\n(?<json>\\{\n  \"MtQuality\".*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonBlock();
}
