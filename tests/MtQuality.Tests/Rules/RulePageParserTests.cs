namespace MtQuality.Tests.Rules;

internal sealed class RulePageParserTests
{
    private const string Page = """
        # TST0001 DoubledWord
        ## What it finds
        A word written twice.
        - this bullet is prose
        ## Why a machine does it
        It loops.
        ## Flagged
        - Il [|le le|] sait. -> le
        - [|Le le|] chat et [|la la|] souris. -> Le | la
        - Un titre ⏎ ⏎ Elle dort [|bien bien|].
        ## Not flagged
        - Nous nous lavons.
        - Il va -> vient.
        ## Measured
        ## How to suppress
        """;

    private static readonly RulePage s_page = RulePage.Parse(Page);

    [Test]
    public void The_title_and_the_headings_are_read()
    {
        Assert.That(s_page.Title, Is.EqualTo("TST0001 DoubledWord"));
        Assert.That(s_page.Headings, Is.EqualTo(RulePage.FixedHeadings));
    }

    [Test]
    public void A_marked_span_loses_its_marks_and_keeps_its_place()
    {
        var example = s_page.Flagged[0];

        Assert.That(example.Text, Is.EqualTo("Il le le sait."));
        Assert.That(example.Spans, Is.EqualTo(new[] { (3, 5) }));
        Assert.That(example.Suggestions, Is.EqualTo(new[] { "le" }));
    }

    [Test]
    public void Several_spans_have_their_suggestions_in_order()
    {
        var example = s_page.Flagged[1];

        Assert.That(example.Text, Is.EqualTo("Le le chat et la la souris."));
        Assert.That(example.Spans, Is.EqualTo(new[] { (0, 5), (14, 5) }));
        Assert.That(example.Suggestions, Is.EqualTo(new[] { "Le", "la" }));
    }

    [Test]
    public void The_sign_of_a_line_break_becomes_one()
    {
        Assert.That(s_page.Flagged[2].Text, Is.EqualTo("Un titre\n\nElle dort bien bien."));
        Assert.That(s_page.Flagged[2].Spans, Is.EqualTo(new[] { (20, 9) }));
        Assert.That(s_page.Flagged[2].Suggestions, Is.Empty);
    }

    [Test]
    public void Bullets_elsewhere_are_prose()
    {
        Assert.That(s_page.Flagged, Has.Count.EqualTo(3));
        Assert.That(s_page.NotFlagged.Select(example => example.Spans.Count), Is.EqualTo(new[] { 0, 0 }));
    }

    [TestCase("- Il [|le le sait.")]
    [TestCase("- Il le le|] sait.")]
    [TestCase("- Il [||] sait.")]
    [TestCase("- Il [|le [|le|] sait|].")]
    public void Marks_that_do_not_pair_are_refused(string bullet)
    {
        Assert.That(() => RulePage.Parse("# T\n## Flagged\n" + bullet), Throws.TypeOf<FormatException>());
    }
}
