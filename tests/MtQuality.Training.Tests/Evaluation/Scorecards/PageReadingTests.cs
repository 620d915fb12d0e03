using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation.Scorecards;

internal sealed class PageReadingTests
{
    [TestCase("## Measured\n\nRead: 63 hits, 60 right. Command: x", 63, 60)]
    [TestCase("Read: 1 hit, 1 right; it is a name.", 1, 1)]
    [TestCase("Read: 40 hits in machine text, 37 right.", 40, 37)]
    public void The_line_that_says_how_many_hits_were_read_is_found(string page, int hits, int right) =>
        Assert.That(PageReading.Find(page), Is.EqualTo(new PageReading(hits, right)));

    [TestCase("")]
    [TestCase("Of 63 hits read, 60 were right.")]
    [TestCase("A text. Read: 63 hits, 60 right.")]
    [TestCase("Read: every hit, all right.")]
    public void Any_other_wording_is_none(string page) => Assert.That(PageReading.Find(page), Is.Null);

    [Test]
    public void Precision_is_the_share_that_was_right_and_nothing_where_nothing_was_read()
    {
        Assert.That(new PageReading(50, 40).Precision, Is.EqualTo(0.8));
        Assert.That(new PageReading(0, 0).Precision, Is.Null);
    }
}
