using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

public sealed class NegativeBinomialTests
{
    [TestCase(0.3, 0.5)]
    [TestCase(2.0, 0.2)]
    [TestCase(5.0, 4.0)]
    public void Probabilities_of_all_counts_sum_to_one(double mean, double shape)
    {
        var sum = 0.0;
        var logFactorial = 0.0;
        for (var count = 0; count <= 60; count++)
        {
            logFactorial += count == 0 ? 0 : Math.Log(count);
            sum += Math.Exp(NegativeBinomial.LogProbability(count, mean, shape) - logFactorial);
        }

        Assert.That(sum, Is.EqualTo(1).Within(0.01));
    }

    [Test]
    public void Each_further_hit_weighs_less_than_the_one_before()
    {
        double Ratio(int count) =>
            NegativeBinomial.LogProbability(count, 1, 0.3) - NegativeBinomial.LogProbability(count, 0.1, 0.3);
        var steps = Enumerable.Range(0, 6).Select(k => Ratio(k + 1) - Ratio(k)).ToArray();

        Assert.That(steps, Is.All.GreaterThan(0));
        Assert.That(Ratio(1) - Ratio(0), Is.EqualTo(steps[0]).Within(1e-12));
    }

    [Test]
    public void A_text_that_is_all_debris_has_a_finite_value() =>
        Assert.That(double.IsFinite(NegativeBinomial.LogProbability(1_000_000, 0.5, 0.3)), Is.True);
}
