using MtQuality.Language.Tagging;
using MtQuality.Models;

namespace MtQuality.Tests.Language;

internal sealed class TaggerModelTests
{
    private static readonly TaggerModel s_model = TaggerModel.Read(
        ModelFile.ReadEmbedded(TaggerModel.FileName),
        TaggerModel.FileName
    );

    [Test]
    public void A_score_is_the_sum_of_the_weights_of_each_feature([Range(0, 49)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var features = Enumerable.Range(0, random.Next(0, TagFeatures.MaxFeatures)).Select(_ => (uint)random.NextInt64(1L << 32));
#pragma warning restore CA5394
        uint[] all = [.. features];
        byte[][] rows =
        [
            [0, 3, 15],
            [TagWeightRows.NamePlaces, TagWeightRows.NamePlaces + 5],
        ];
        foreach (var places in rows)
        {
            var scores = new int[places.Length];
            s_model.Score(all, places, scores);
            Assert.That(scores, Is.EqualTo(places.Select(place => all.Sum(feature => WeightOf(feature, place)))));
        }
        var guesses = s_model.Vocabulary.GuessFamilies.Select((family, place) => (family, place));
        var ofGuesses = new int[s_model.Vocabulary.Guesses.Length];
        s_model.ScoreGuesses(all, ofGuesses);
        Assert.That(
            ofGuesses,
            Is.EqualTo(guesses.Select(g => all.Sum(feature => WeightOf(feature, g.place) + WeightOf(feature, g.family))))
        );
    }

    [Test]
    public void Confidence_grows_with_the_lead_as_the_steps_say()
    {
        for (var lead = -2; lead < s_model.Confidence[^1] + 2; lead++)
        {
            Assert.That(s_model.ConfidenceOf(lead), Is.EqualTo(s_model.Confidence.Count(step => step <= lead)));
        }
        Assert.That(s_model.ConfidenceOf(int.MaxValue), Is.EqualTo(byte.MaxValue));
    }

    [Test]
    public void The_model_is_no_larger_than_four_megabytes() =>
        Assert.That(ModelFile.ReadEmbedded(TaggerModel.FileName).Length, Is.LessThanOrEqualTo(4 << 20));

    private static int WeightOf(uint feature, int place)
    {
        var emissions = s_model.Tables.Emissions;
        return emissions[TagWeightRows.IndexOf(feature, place, (uint)(emissions.Length / TagWeightRows.Length))];
    }
}
