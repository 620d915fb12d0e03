using MtQuality.Training.Evaluation;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation.Scorecards;

internal sealed class GoldResultTests
{
    private const string Text = "Elle va quitte son poste.";
    private static readonly GoldSpan s_span = new(8, 6, Category.Tense, Origin.Machine);

    [TestCase(8, 6, true, true)]
    [TestCase(5, 9, true, false)]
    [TestCase(13, 4, true, false)]
    [TestCase(5, 3, false, false)]
    [TestCase(14, 1, false, false)]
    public void A_finding_is_right_when_it_touches_an_error(int start, int length, bool isRight, bool isExact)
    {
        var finding = Found(start, length, Category.Agreement);
        var result = Result([s_span], finding);

        Assert.That(result.IsRight(finding), Is.EqualTo(isRight));
        Assert.That(result.IsFound(s_span), Is.EqualTo(isRight));
        Assert.That(result.IsFoundExactly(s_span), Is.EqualTo(isExact));
    }

    [TestCase(Category.Tense, true)]
    [TestCase(Category.Agreement, false)]
    public void The_category_counts_where_it_is_asked_for(Category category, bool expected)
    {
        Assert.That(Result([s_span], Found(8, 6, category)).IsFoundInCategory(s_span), Is.EqualTo(expected));
    }

    [Test]
    public void In_a_text_that_is_right_no_finding_is()
    {
        var finding = Found(8, 6, Category.Tense);

        Assert.That(Result([], finding).IsRight(finding), Is.False);
    }

    private static GoldResult Result(GoldSpan[] spans, params Finding[] findings) =>
        new(new GoldText("test", 1, Text, spans, null), findings);

    private static Finding Found(int start, int length, Category category) =>
        new("TST0001", start, length, category, Severity.Major, Origin.Machine, 1, "", []);
}
