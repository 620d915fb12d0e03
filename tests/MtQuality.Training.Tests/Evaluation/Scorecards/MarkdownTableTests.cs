using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation.Scorecards;

internal sealed class MarkdownTableTests
{
    [Test]
    public void Words_stand_to_the_left_and_figures_to_the_right()
    {
        var table = new MarkdownTable("name", "count", "share");
        table.Add("a|b", 12, MarkdownTable.Share(1, 3));
        table.Add("c\nd", 0, MarkdownTable.Share(0, 0));

        Assert.That(
            table.ToString(),
            Is.EqualTo("| name | count | share |\n| --- | ---: | ---: |\n| a\\|b | 12 | 0.33 |\n| c ⏎ d | 0 |  |\n")
        );
    }

    [TestCase("", 0)]
    [TestCase("  \n ", 0)]
    [TestCase("un", 1)]
    [TestCase(" l'un  et\u00A0l'autre ", 3)]
    public void Words_are_counted_between_white_space(string text, int words)
    {
        Assert.That(WordCount.Of(text), Is.EqualTo(words));
    }
}
