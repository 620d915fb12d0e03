namespace MtQuality.Documents.Tests;

[TestFixture]
internal sealed class DocumentChecksTests
{
    private static readonly FrenchChecker s_checker = FrenchChecker.Default;

    [Test]
    public void A_finding_points_into_the_markup_with_the_tags_and_entities_inside_it()
    {
        const string Html = "<p>Apr&egrave;s la d&eacute;mi<b>ssionne</b> du ministre, le calme est revenu.</p>";

        var report = s_checker.CheckHtml(Html);

        var finding = report.Findings.Single(finding => finding.RuleId == "MTQ4001");
        Assert.That(Html.Substring(finding.Start, finding.Length), Is.EqualTo("d&eacute;mi<b>ssionne"));
        Assert.That(report.Sentences.Single().Findings, Is.EqualTo(report.Findings));
    }

    [Test]
    public void A_finding_in_markdown_points_at_its_word()
    {
        const string Markdown = "# Politique\n\n> Après la **démissionne** du ministre,\n> le calme est revenu.\n";

        var finding = s_checker.CheckMarkdown(Markdown).Findings.Single(finding => finding.RuleId == "MTQ4001");

        Assert.That(Markdown.Substring(finding.Start, finding.Length), Is.EqualTo("démissionne"));
    }

    [Test]
    public void Code_in_a_sentence_is_not_judged_and_does_not_break_it()
    {
        var report = s_checker.CheckHtml("<p>Utilisez <code>git push --force</code> pour envoyer vos modifications.</p>");

        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Sentences, Has.Count.EqualTo(1));
    }
}
