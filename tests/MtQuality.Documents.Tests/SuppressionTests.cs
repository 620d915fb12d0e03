namespace MtQuality.Documents.Tests;

[TestFixture]
internal sealed class SuppressionTests
{
    private const string Bad = "Après la démissionne du ministre, le calme est revenu.";
    private const string Rule = "MTQ4001";

    // One place per paragraph: does the finding of the second paragraph stand, and that of the last?
    [TestCase("<!-- mtq-disable -->", "", false, false)]
    [TestCase("<!-- mtq-disable MTQ4001 -->", "", false, false)]
    [TestCase("<!-- mtq-disable MTQ2001, MTQ4001 -- une citation -->", "", false, false)]
    [TestCase("<!-- mtq-disable MTQ2001 -->", "", true, true)]
    [TestCase("<!-- mtq-disable -->", "<!-- mtq-enable -->", false, true)]
    [TestCase("<!-- mtq-disable -->", "<!-- mtq-enable MTQ4001 -->", false, true)]
    [TestCase("<!-- mtq-disable MTQ4001 -->", "<!-- mtq-enable MTQ2001 -->", false, false)]
    [TestCase("<!-- mtq-disable-next-line -->", "", false, true)]
    [TestCase("<!-- mtq-disable-next-line MTQ4001 -->", "", false, true)]
    [TestCase("<!--mtq-disable-next-line MTQ2001-->", "", true, true)]
    [TestCase("<!-- mtq-disable MTQ40O1 -->", "", true, true)]
    [TestCase("<!-- mtq-disable tout -->", "", true, true)]
    [TestCase("<!-- mtq-disabled -->", "", true, true)]
    [TestCase("<!-- disable -->", "", true, true)]
    public void Comments_switch_rules_off_and_on(string first, string second, bool middle, bool last)
    {
        var expected = new[] { true, middle, last };

        var html = $"<p>{Bad}</p>\n{first}\n<p>{Bad}</p>\n{second}\n<p>{Bad}</p>";
        Assert.That(Found(html, FrenchChecker.Default.CheckHtml(html)), Is.EqualTo(expected));

        var markdown = $"{Bad}\n\n{first}\n{Bad}\n\n{second}\n\n{Bad}\n";
        Assert.That(Found(markdown, FrenchChecker.Default.CheckMarkdown(markdown)), Is.EqualTo(expected));

        var text = $"{Bad}\n\n{first}\n{Bad}\n\n{second}\n\n{Bad}\n";
        var plain = DocumentText.Read(text, DocumentFormat.PlainText);
        Assert.That(Found(text, FrenchChecker.Default.CheckDocument(plain)), Is.EqualTo(expected));
        Assert.That(
            plain.Text.Contains(first, StringComparison.Ordinal),
            Is.EqualTo(middle && !first.Contains("MTQ2001", StringComparison.Ordinal))
        );
    }

    [Test]
    public void A_comment_on_its_own_line_leaves_a_plain_paragraph_whole()
    {
        var plain = DocumentText.Read("Un\r\n<!-- mtq-disable -->\r\ndeux", DocumentFormat.PlainText);

        Assert.That(plain.Text, Is.EqualTo("Un\r\ndeux"));
        Assert.That(plain.MarkupOf("deux"), Is.EqualTo(new[] { "deux" }));
    }

    [Test]
    public void What_is_switched_off_does_not_count_in_the_verdict()
    {
        var html = string.Concat(Enumerable.Repeat($"<p>{Bad}</p>", 8));

        var counted = FrenchChecker.Default.CheckHtml(html);
        var suppressed = FrenchChecker.Default.CheckHtml("<!-- mtq-disable -->" + html);

        Assert.That(counted.Contributions.Select(term => term.Name), Does.Contain(Rule));
        Assert.That(suppressed.Contributions.Select(term => term.Name), Does.Not.Contain(Rule));
        Assert.That(suppressed.Verdict, Is.EqualTo(Verdict.Clean));
    }

    // Which of the three paragraphs have the finding.
    private static bool[] Found(string source, ArticleReport report)
    {
        var starts = report.Findings.Where(finding => finding.RuleId == Rule).Select(finding => finding.Start).ToHashSet();
        var found = new bool[3];
        var at = -1;
        for (var i = 0; i < found.Length; i++)
        {
            at = source.IndexOf("démissionne", at + 1, StringComparison.Ordinal);
            found[i] = starts.Contains(at);
        }
        return found;
    }
}
