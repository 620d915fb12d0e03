using MtQuality.Training.Evaluation;

namespace MtQuality.Training.Tests.Evaluation;

internal sealed class ConfidenceScoreTests
{
    [Test]
    public void Decisions_are_counted_by_their_confidence_and_full_confidence_apart()
    {
        var score = new ConfidenceScore();
        score.Add(0, true);
        score.Add(63, false);
        score.Add(64, true);
        score.Add(254, true);
        score.Add(255, false);

        var table = score.ToTable().ToString();

        Assert.That(table, Does.Contain("| 0–63 | 50.0–62.5 % | 2 | 50.00 |"));
        Assert.That(table, Does.Contain("| 64–127 | 62.5–75.0 % | 1 | 100.00 |"));
        Assert.That(table, Does.Contain("| 128–191 | 75.0–87.5 % | 0 |  |"));
        Assert.That(table, Does.Contain("| 192–254 | 87.5–99.8 % | 1 | 100.00 |"));
        Assert.That(table, Does.Contain("| 255 | 99.8–100.0 % | 1 | 0.00 |"));
    }
}
