using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MtQuality.Documents;

namespace MtQuality.Extensions.Tests;

[TestFixture]
internal sealed class OptionsTests
{
    private const string Article = "Le ministre est parti. Après la démissionne du ministre, le calme est revenu.";

    [Test]
    public void Settings_come_from_configuration_and_then_from_code()
    {
        using var services = Build(
            new()
            {
                ["MtQuality:Language"] = "english",
                ["MtQuality:Rules:MTQ2001"] = "false",
                ["MtQuality:Rules:MTQ4001"] = "true",
                ["MtQuality:Severities:MTQ4001"] = "Critical",
                ["MtQuality:IncludePreview"] = "true",
                ["MtQuality:MaxTextLength"] = "1000",
            },
            options => options.MaxTextLength = 500
        );

        var options = services.GetRequiredService<IOptions<MtQualityOptions>>().Value;
        var finding = services
            .GetRequiredService<IArticleChecker>()
            .CheckArticle(Article)
            .Findings.Single(f => f.RuleId == "MTQ4001");

        Assert.That(options.Rules["MTQ2001"], Is.False);
        Assert.That(options.IncludePreview);
        Assert.That(finding.Severity, Is.EqualTo(Severity.Critical));
        Assert.That(finding.Message, Does.Contain("determiner"));
        Assert.That(
            () => services.GetRequiredService<IArticleChecker>().CheckArticle(new string('a', 501)),
            Throws.ArgumentException.With.Message.Contains("500")
        );
    }

    [Test]
    public void A_checker_can_be_had_in_either_language_whatever_the_settings_say()
    {
        using var services = Build(new() { ["MtQuality:Language"] = "French", ["MtQuality:Rules:MTQ2001"] = "false" });

        string MessageIn(MessageLanguage language) =>
            services.GetRequiredKeyedService<IArticleChecker>(language).CheckArticle(Article).Findings[0].Message;

        Assert.That(MessageIn(MessageLanguage.English), Does.Contain("determiner"));
        Assert.That(MessageIn(MessageLanguage.French), Does.Contain("déterminant"));
    }

    [Test]
    public void The_text_of_a_document_is_checked_without_what_the_caller_or_a_comment_does_not_want()
    {
        using var services = Build([]);
        var checker = services.GetRequiredService<IArticleChecker>();
        var html = DocumentText.Read($"<p>{Article}</p>", DocumentFormat.Html);
        var silent = DocumentText.Read($"<!-- mtq-disable MTQ4001 --><p>{Article}</p>", DocumentFormat.Html);

        var finding = checker.CheckText(html).Findings.Single(finding => finding.RuleId == "MTQ4001");
        Assert.That(html.Text.Substring(finding.Start, finding.Length), Is.EqualTo("démissionne"));
        Assert.That(RulesIn(checker.CheckText(html, (rule, _, _) => rule != "MTQ4001")), Does.Not.Contain("MTQ4001"));
        Assert.That(RulesIn(checker.CheckText(silent)), Does.Not.Contain("MTQ4001"));

        static IEnumerable<string> RulesIn(ArticleReport report) => report.Findings.Select(finding => finding.RuleId);
    }

    [Test]
    public void A_rule_that_is_switched_off_does_not_run()
    {
        using var services = Build(new() { ["MtQuality:Rules:MTQ4001"] = "false" });

        var report = services.GetRequiredService<IArticleChecker>().CheckArticle(Article);

        Assert.That(report.Findings.Select(finding => finding.RuleId), Does.Not.Contain("MTQ4001"));
    }

    [TestCase("Langue", "fr", "'Langue'")]
    [TestCase("Language", "German", "MtQuality:Language")]
    [TestCase("Language", "7", "MtQuality:Language")]
    [TestCase("Rules:MTQ0000", "false", "MtQuality:Rules:MTQ0000")]
    [TestCase("Rules:MTQ4001", "non", "MtQuality:Rules:MTQ4001")]
    [TestCase("Severities:MTQ0000", "Minor", "MtQuality:Severities:MTQ0000")]
    [TestCase("Severities:MTQ4001", "Terrible", "MtQuality:Severities:MTQ4001")]
    [TestCase("Severities:MTQ4001", "9", "MtQuality:Severities:MTQ4001")]
    [TestCase("MaxTextLength", "0", "MtQuality:MaxTextLength")]
    [TestCase("MaxTextLength", "viel", "MtQuality:MaxTextLength")]
    [TestCase("SiteModelPath", "/nowhere/site.mtq", "MtQuality:SiteModelPath")]
    public async Task A_wrong_setting_stops_the_host_and_is_named(string key, string value, string named)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["MtQuality:" + key] = value });
        builder.Services.AddMtQuality(builder.Configuration.GetSection("MtQuality"));
        using var host = builder.Build();

        var thrown = await Assert.CatchAsync(() => host.StartAsync());

        Assert.That(thrown!.ToString(), Does.Contain(named));
    }

    [Test]
    public void Every_wrong_setting_is_named_at_once_by_the_section_that_was_bound()
    {
        using var services = Build(
            new() { ["Site:Mt:Rules:MTQ0000"] = "false", ["Site:Mt:MaxTextLength"] = "-1" },
            section: "Site:Mt"
        );

        Assert.That(
            () => services.GetRequiredService<IOptions<MtQualityOptions>>().Value,
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Message.Contains("Site:Mt:Rules:MTQ0000")
                .And.Message.Contains("Site:Mt:MaxTextLength")
        );
    }

    [Test]
    public void A_site_model_that_is_none_is_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "no model");
        try
        {
            using var services = Build([], options => options.SiteModelPath = file);

            Assert.That(
                () => services.GetRequiredService<FrenchChecker>(),
                Throws.TypeOf<OptionsValidationException>().With.Message.Contains("MtQuality:SiteModelPath")
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void A_right_configuration_starts_the_host()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddMtQuality(options => options.Rules["MTQ2001"] = false);
        using var host = builder.Build();

        Assert.That(() => host.StartAsync(), Throws.Nothing);
        Assert.That(
            host.Services.GetRequiredService<FrenchChecker>(),
            Is.SameAs(host.Services.GetRequiredService<FrenchChecker>())
        );
    }

    private static ServiceProvider Build(
        Dictionary<string, string?> settings,
        Action<MtQualityOptions>? configure = null,
        string section = "MtQuality"
    )
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddMtQuality(configuration.GetSection(section), configure).BuildServiceProvider();
    }
}
