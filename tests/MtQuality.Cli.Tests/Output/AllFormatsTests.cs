using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using MtQuality.Cli.Output;

namespace MtQuality.Cli.Tests.Output;

/// <summary>Every format on a machine's article, a person's, an empty file and ten megabytes.</summary>
internal sealed class AllFormatsTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private static readonly IEnumerable<string> s_formats = ReportFormat.All;

    [TestCaseSource(nameof(s_formats))]
    public void A_machines_article_is_flagged_and_a_persons_is_not(string format)
    {
        var machine = CommandLine.Run("", "check", Corpus.Article("tennis-finale.machine.txt"), "--format", format);
        var human = CommandLine.Run("", "check", Corpus.Article("bus-gratuits.human.txt"), "--format", format);

        Assert.That(machine.ExitCode, Is.EqualTo(1));
        Assert.That(machine.Output, Does.Contain("MTQ1001"));
        Assert.That(human.ExitCode, Is.Zero);
        Assert.That(human.Output, Does.Not.Contain("MTQ1001"));
        AssertWellFormed(format, machine.Output);
        AssertWellFormed(format, human.Output);
    }

    [TestCaseSource(nameof(s_formats))]
    public void An_empty_file_is_answered(string format)
    {
        using var directory = new TemporaryDirectory();

        var run = CommandLine.Run("", "check", directory.Write("vide.txt", []), "--format", format);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        AssertWellFormed(format, run.Output);
    }

    [TestCaseSource(nameof(s_formats))]
    [CancelAfter(120_000)]
    public void Ten_megabytes_with_forty_thousand_findings_are_answered(string format)
    {
        const string paragraph =
            "Une phrase assez ordinaire, longue de quelques mots, où se cache un mot bogue que l'on "
            + "cherche. Une autre la suit, sans rien de particulier, pour que le texte ait la forme d'un texte et non d'une liste.\n\n";
        var text = string.Concat(Enumerable.Repeat(paragraph, TenMegabytes / paragraph.Length));

        var run = CommandLine.RunWith(given => EveryParagraph(given, paragraph.Length), text, "check", "-", "--format", format);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        AssertWellFormed(format, run.Output);
        if (format != "html")
        {
            Assert.That(run.Output.AsSpan().Count("TST0001"), Is.GreaterThanOrEqualTo(TenMegabytes / paragraph.Length));
        }
    }

    private static ArticleReport EveryParagraph(string text, int length)
    {
        var findings = new List<Finding>();
        var sentences = new List<SentenceReport>();
        for (var start = 0; start + length <= text.Length; start += length)
        {
            var place = text.IndexOf("bogue", start, StringComparison.Ordinal);
            findings.Add(
                new Finding("TST0001", place, 5, Category.Calque, Severity.Major, Origin.Machine, 0.9f, "Non.", ["erreur"])
            );
            sentences.Add(new SentenceReport(start, length - 2, 0.5f, [findings[^1]]));
        }
        return new ArticleReport(Verdict.MachineTranslated, 0.9, sentences, findings, [new Contribution("TST0001", 1, 3)]);
    }

    private static void AssertWellFormed(string format, string output)
    {
        switch (format)
        {
            case "json" or "sarif":
                Assert.That(() => JsonDocument.Parse(output), Throws.Nothing);
                break;
            case "jsonl":
                foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    Assert.That(() => JsonDocument.Parse(line), Throws.Nothing);
                }
                break;
            case "html":
                using (var page = new HtmlParser().ParseDocument(output))
                {
                    Assert.That(page.QuerySelectorAll("main > article"), Has.Length.EqualTo(1));
                    Assert.That(Encoding.UTF8.GetByteCount(output), Is.LessThan(5_000_000));
                }
                break;
            case "github":
                Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.All.StartsWith("::"));
                break;
        }
    }
}
