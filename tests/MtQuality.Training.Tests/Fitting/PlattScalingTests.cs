using MtQuality.Training.Evidence;

namespace MtQuality.Training.Tests.Fitting;

public sealed class PlattScalingTests
{
    [Test]
    public void A_known_curve_is_found_again()
    {
        // Expected labels of a logistic curve with scale 0.7 and offset -0.4, as weights of both labels at each sum.
        var samples = Enumerable
            .Range(-60, 121)
            .SelectMany(i =>
            {
                var sum = i / 10.0;
                var p = 1 / (1 + Math.Exp(-((0.7 * sum) - 0.4)));
                return new[] { (sum, true, 1000 * p), (sum, false, 1000 * (1 - p)) };
            })
            .ToArray();

        var calibration = PlattScaling.Fit(samples);

        Assert.That(calibration.Scale, Is.EqualTo(0.7).Within(0.01));
        Assert.That(calibration.Offset, Is.EqualTo(-0.4).Within(0.01));
    }

    [Test]
    public void Sums_that_tell_nothing_give_the_share_of_machine_texts()
    {
        var calibration = PlattScaling.Fit([(1, true, 30), (1, false, 70), (-1, true, 30), (-1, false, 70)]);

        Assert.That(calibration.Probability(0), Is.EqualTo(0.3).Within(0.02));
    }
}
