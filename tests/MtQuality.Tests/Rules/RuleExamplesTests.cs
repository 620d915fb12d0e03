namespace MtQuality.Tests.Rules;

/// <summary>The judge of the rule pages is itself judged, with findings made by hand.</summary>
internal sealed class RuleExamplesTests
{
    private static readonly RuleExample s_example = new("Il le le sait.", [(3, 5)], ["le"]);

    [Test]
    public void A_finding_on_the_marked_span_with_the_suggestion_is_agreement()
    {
        Assert.That(RuleExamples.Disagreements([Found(3, 5, "la", "le")], s_example), Is.Empty);
    }

    [Test]
    public void A_missing_finding_is_told()
    {
        Assert.That(RuleExamples.Disagreements([], s_example), Is.EqualTo(new[] { "not found: «le le»" }));
    }

    [Test]
    public void A_finding_on_another_span_is_told_twice()
    {
        Assert.That(
            RuleExamples.Disagreements([Found(3, 2, "le")], s_example),
            Is.EqualTo(new[] { "not found: «le le»", "found unmarked: «le»" })
        );
    }

    [Test]
    public void A_missing_suggestion_is_told()
    {
        Assert.That(
            RuleExamples.Disagreements([Found(3, 5, "la")], s_example),
            Is.EqualTo(new[] { "not suggested: «le», but «la»" })
        );
    }

    private static Finding Found(int start, int length, params string[] suggestions) =>
        new("TST0001", start, length, Category.Duplication, Severity.Minor, Origin.Machine, 1, "", suggestions);
}
