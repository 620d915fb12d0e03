using System.Text.Json;

namespace MtQuality.Cli.Tests.Output;

internal sealed class JsonFormatTests
{
    [Test]
    public void Every_article_of_the_corpus_is_answered_as_the_published_schema_says()
    {
        var run = CommandLine.Run("", ["check", .. Corpus.Articles, "absent.txt", "--format", "json"]);

        Assert.That(Schema.Report.Errors(run.Output), Is.Empty);
        var files = JsonDocument.Parse(run.Output).RootElement;
        Assert.That(files.GetArrayLength(), Is.EqualTo(Corpus.Articles.Count() + 1));
        Assert.That(
            files.EnumerateArray().Sum(file => file.TryGetProperty("findings", out var f) ? f.GetArrayLength() : 0),
            Is.GreaterThan(20)
        );
    }

    [Test]
    public void Every_line_is_as_the_published_schema_says()
    {
        var files = CommandLine.Run("", ["check", .. Corpus.Articles, "absent.txt", "--format", "jsonl"]);
        var lines = CommandLine.Run("{\"id\":1,\"text\":\"Il fait beau.\"}\nnon\n", "check", "--jsonl");

        foreach (var line in files.Lines.Concat(lines.Lines))
        {
            Assert.That(Schema.Report.Definitions["answer"].Errors(line), Is.Empty, line);
        }
    }

    [TestCase("""[{"file":"a"}]""")]
    [TestCase("""[{"file":"a","error":"x","verdict":"clean"}]""")]
    [TestCase("{}")]
    public void The_published_schema_refuses_what_is_no_report(string json)
    {
        Assert.That(Schema.Report.Errors(json), Is.Not.Empty);
    }

    [Test]
    public void A_finding_has_its_line_and_column_and_the_page_of_its_rule()
    {
        var run = CommandLine.Run(
            "Le calme est revenu.\r\n\r\nAprès la démissionne du ministre, tout va.",
            "check",
            "-",
            "--format",
            "json"
        );

        var finding = JsonDocument.Parse(run.Output).RootElement[0].GetProperty("findings")[0];
        Assert.That(finding.GetProperty("start").GetInt32(), Is.EqualTo(33));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(3));
        Assert.That(finding.GetProperty("column").GetInt32(), Is.EqualTo(10));
        var rule = finding.GetProperty("rule").GetString();
        Assert.That(finding.GetProperty("helpUri").GetString(), Does.EndWith($"/corpus/rules/{rule}.md"));
    }
}
