namespace MtQuality.Tests;

[TestFixture]
internal sealed class FindingFilterTests
{
    private const string Text =
        "Le ministre a quitté son poste lundi. Après la démissionne du ministre, le calme est revenu. "
        + "La démissionne du maire avait suivi.";

    [Test]
    public void An_unwanted_finding_is_neither_shown_nor_counted()
    {
        var all = FrenchChecker.Default.CheckArticle(Text);
        var none = FrenchChecker.Default.CheckArticle(Text, (rule, _, _) => rule != "MTQ4001");

        Assert.That(all.Findings.Select(finding => finding.RuleId), Does.Contain("MTQ4001"));
        Assert.That(all.Contributions.Select(term => term.Name), Does.Contain("MTQ4001"));
        Assert.That(none.Findings.Select(finding => finding.RuleId), Does.Not.Contain("MTQ4001"));
        Assert.That(none.Contributions.Select(term => term.Name), Does.Not.Contain("MTQ4001"));
        Assert.That(none.Probability, Is.LessThan(all.Probability));
    }

    [Test]
    public void A_filter_sees_the_place_of_a_finding()
    {
        var second = Text.LastIndexOf("démissionne", StringComparison.Ordinal);

        var report = FrenchChecker.Default.CheckArticle(Text, (_, start, length) => start <= second && second < start + length);

        Assert.That(report.Findings, Is.Not.Empty);
        Assert.That(report.Findings.Select(finding => finding.Start), Is.All.GreaterThanOrEqualTo(second));
    }
}
