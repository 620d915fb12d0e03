using FsCheck.Fluent;
using MtQuality.Scoring;
using MtQuality.Scoring.Tokens;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Scoring;

internal sealed class SentenceFeaturesTests
{
    private const float Tolerance = 1e-4f;

    [Test]
    public void Every_feature_has_a_name() => Assert.That(SentenceFeatures.Names, Has.Count.EqualTo(SentenceFeatures.Count));

    [Test]
    public void Risks_summed_four_at_a_time_give_what_they_give_one_by_one() =>
        Replayed.Check(
            Prop.ForAll(
                Gen.Choose(0, 1000).Two().ArrayOf().ToArbitrary(),
                thousandths =>
                {
                    var risks = Array.ConvertAll(
                        thousandths,
                        pair => new TokenRisk { Probability = pair.Item1 / 1000f, Gravity = pair.Item2 / 1000f }
                    );
                    var features = new float[SentenceFeatures.Count];
                    SentenceFeatures.AddRisks(risks, features);
                    var expected = OneByOne(risks);
                    return expected.Zip(features[16..24]).All(pair => Math.Abs(pair.First - pair.Second) < Tolerance);
                }
            ),
            300
        );

    private static float[] OneByOne(TokenRisk[] risks)
    {
        var divisor = risks.Length + 1f;
        var gravities = Array.ConvertAll(risks, risk => risk.Gravity);
        var probabilities = Array.ConvertAll(risks, risk => risk.Probability);
        return
        [
            MathF.Log(Neighbourhood.RestOdds(probabilities.Sum(), risks.Length)),
            Extreme(probabilities),
            MathF.Log2(1 + probabilities.Sum()),
            probabilities.Count(p => p >= 0.4f) / (float)Math.Max(1, risks.Length),
            MathF.Log(Neighbourhood.RestOdds(gravities.Sum(), risks.Length)),
            Extreme(gravities),
            MathF.Log(0.001f + (gravities.Sum(g => g * g) / divisor)),
            MathF.Log(0.001f + (gravities.Sum(MathF.Sqrt) / divisor)),
        ];
    }

    private static float Extreme(float[] values) =>
        MathF.Log(Neighbourhood.Odds(Math.Clamp(values.DefaultIfEmpty().Max(), 0.01f, 0.99f)));
}
