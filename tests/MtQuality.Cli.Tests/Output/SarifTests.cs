using System.Text.Json;

namespace MtQuality.Cli.Tests.Output;

internal sealed class SarifTests
{
    [Test]
    public void The_log_of_the_corpus_is_valid_against_the_schema_of_sarif()
    {
        var run = CommandLine.Run("", ["check", .. Corpus.Articles, "absent.txt", "--format", "sarif"]);

        Assert.That(Schema.Sarif.Errors(run.Output), Is.Empty);
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [TestCase("""{"version":"2.1.0"}""")]
    [TestCase("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{}]}]}""")]
    public void The_schema_refuses_what_is_no_log(string json)
    {
        Assert.That(Schema.Sarif.Errors(json), Is.Not.Empty);
    }

    [Test]
    public void An_empty_text_gives_a_valid_log_without_results()
    {
        var run = CommandLine.Run("", "check", "-", "--format", "sarif");

        Assert.That(Schema.Sarif.Errors(run.Output), Is.Empty);
        Assert.That(Run(run).GetProperty("results").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void A_region_says_lines_columns_and_offsets_of_the_same_words()
    {
        const string text = "Une ligne.\r\nAprès la démissionne du ministre,\ntout va.";

        var run = Run(CommandLine.Run(text, "check", "-", "--format", "sarif"));
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");

        var start = text.IndexOf("démissionne", StringComparison.Ordinal);
        Assert.That(region.GetProperty("snippet").GetProperty("text").GetString(), Is.EqualTo("démissionne"));
        Assert.That(Int(region, "charOffset"), Is.EqualTo(start));
        Assert.That(Int(region, "charLength"), Is.EqualTo("démissionne".Length));
        Assert.That(Int(region, "startLine"), Is.EqualTo(2));
        Assert.That(Int(region, "startColumn"), Is.EqualTo(10));
        Assert.That(Int(region, "endLine"), Is.EqualTo(2));
        Assert.That(Int(region, "endColumn"), Is.EqualTo(10 + "démissionne".Length));
    }

    [Test]
    public void Every_rule_that_found_something_is_described_with_help_and_a_page()
    {
        var run = Run(CommandLine.Run("", ["check", .. Corpus.Articles, "--format", "sarif"]));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[Int(result, "ruleIndex")];
            Assert.That(rule.GetProperty("id").GetString(), Is.EqualTo(result.GetProperty("ruleId").GetString()));
            Assert.That(rule.GetProperty("help").GetProperty("text").GetString(), Has.Length.GreaterThan(40));
            Assert.That(rule.GetProperty("helpUri").GetString(), Does.EndWith($"/{rule.GetProperty("id").GetString()}.md"));
            Assert.That(rule.GetProperty("shortDescription").GetProperty("text").GetString(), Is.Not.Empty);
        }
        Assert.That(rules.GetArrayLength(), Is.GreaterThan(5));
    }

    [Test]
    public void Fingerprints_outlive_lines_that_are_added_above()
    {
        const string text = "Après la démissionne du ministre, le calme est revenu.";

        Assert.That(Fingerprint("Un titre\n\nLe ministre est parti lundi.\n\n" + text), Is.EqualTo(Fingerprint(text)));

        static string? Fingerprint(string text) =>
            Run(CommandLine.Run(text, "check", "-", "--format", "sarif"))
                .GetProperty("results")[0]
                .GetProperty("partialFingerprints")
                .GetProperty("mtqFinding/v1")
                .GetString();
    }

    [Test]
    public void Names_of_files_become_references_that_lead_back_to_them()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("à lire #1.txt", "Un bogue."u8);

        var run = CommandLine.RunWithFake("", "check", path, "--format", "sarif");

        var file = Run(run).GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString()!;
        Assert.That(new Uri(file).LocalPath, Is.EqualTo(path));
        Assert.That(Schema.Sarif.Errors(run.Output), Is.Empty);
    }

    [Test]
    public void What_could_not_be_read_is_a_notification()
    {
        var run = Run(CommandLine.RunWithFake("", "check", "absent.txt", "--format", "sarif", "--lang", "en"));
        var invocation = run.GetProperty("invocations")[0];

        Assert.That(invocation.GetProperty("executionSuccessful").GetBoolean(), Is.False);
        var message = invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text");
        Assert.That(message.GetString(), Is.EqualTo("no such file or directory"));
    }

    private static JsonElement Run(CommandLine run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0];

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
