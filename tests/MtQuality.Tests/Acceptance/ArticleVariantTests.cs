namespace MtQuality.Tests.Acceptance;

/// <summary>The main job, on articles about other people, trades and events than any rule was written for.</summary>
internal sealed class ArticleVariantTests
{
    private const int FewestArticles = 24;

    [TestCaseSource(typeof(ArticleVariant), nameof(ArticleVariant.Human))]
    public void An_article_by_a_person_is_clean_and_nothing_in_it_is_blamed_on_a_machine(string name)
    {
        var text = ArticleVariant.ReadHuman(name);

        var report = FrenchChecker.Default.CheckArticle(text);

        var blamed = report
            .Findings.Where(finding => finding.Origin == Origin.Machine)
            .Select(finding => $"{finding.RuleId} {Around(text, finding.Start, finding.Length)}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blamed, Is.Empty, "blamed on a machine");
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Clean));
        }
    }

    [TestCaseSource(typeof(ArticleVariant), nameof(ArticleVariant.Machine))]
    public void Each_artifact_of_an_unread_translation_is_found_and_nothing_grave_beside_them(string name)
    {
        var article = ArticleVariant.ReadMachine(name);

        var report = FrenchChecker.Default.CheckArticle(article.Text);

        var blamed = report.Findings.Where(finding => finding.Origin != Origin.Human).ToArray();
        var missed = article
            .Spans.Where(span => !Array.Exists(blamed, finding => Overlaps(finding, span)))
            .Select(span => Around(article.Text, span.Start, span.Length));
        var unmarked = blamed
            .Where(finding => finding.Severity >= Severity.Major && !article.Spans.Any(span => Overlaps(finding, span)))
            .Select(finding => $"{finding.RuleId} {Around(article.Text, finding.Start, finding.Length)}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed, Is.Empty, "missed");
            Assert.That(unmarked, Is.Empty, "found beside the marks");
            Assert.That(report.Verdict, Is.EqualTo(Verdict.MachineTranslated));
        }
    }

    [Test]
    public void There_are_enough_articles()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ArticleVariant.Human.Count(), Is.AtLeast(FewestArticles));
            Assert.That(ArticleVariant.Machine.Count(), Is.AtLeast(FewestArticles));
        }
    }

    private static bool Overlaps(Finding finding, (int Start, int Length) span) =>
        finding.Start < span.Start + span.Length && span.Start < finding.End;

    private static string Around(string text, int start, int length)
    {
        const int context = 30;
        var from = Math.Max(0, start - context);
        var to = Math.Min(text.Length, start + length + context);
        return $"{text[from..start]}[{text.Substring(start, length)}]{text[(start + length)..to]}";
    }
}
