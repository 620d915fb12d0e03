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

    [Test]
    public void There_are_enough_articles() => Assert.That(ArticleVariant.Human.Count(), Is.AtLeast(FewestArticles));

    private static string Around(string text, int start, int length)
    {
        const int context = 30;
        var from = Math.Max(0, start - context);
        var to = Math.Min(text.Length, start + length + context);
        return $"{text[from..start]}[{text.Substring(start, length)}]{text[(start + length)..to]}";
    }
}
