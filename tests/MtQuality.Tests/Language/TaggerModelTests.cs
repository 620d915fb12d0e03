using System.Runtime.Intrinsics;
using MtQuality.Language.Tagging;
using MtQuality.Models;

namespace MtQuality.Tests.Language;

internal sealed class TaggerModelTests
{
    private static readonly TaggerModel s_model = TaggerModel.Read(
        ModelFile.ReadEmbedded(TaggerModel.FileName),
        TaggerModel.FileName
    );

    private static readonly TagWeightRows s_words = new(s_model.Tables.Words);

    [Test]
    public void A_score_is_the_sum_of_the_weights_of_each_feature([Range(0, 49)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var features = Enumerable.Range(0, random.Next(0, TagFeatures.MaxOfWord)).Select(_ => (uint)random.NextInt64(1L << 32));
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
            s_words.Score(all, places, scores);
            Assert.That(
                scores,
                Is.EqualTo(places.Select(place => all.Sum(feature => WeightOf(s_model.Tables.Words, feature, place))))
            );
        }
        var families = s_model.Vocabulary.GuessFamilies;
        var ofGuesses = new int[families.Length];
        s_words.ScoreGuesses(all, families, ofGuesses);
        Assert.That(
            ofGuesses,
            Is.EqualTo(
                families.Select(
                    (family, place) =>
                        all.Sum(feature =>
                            WeightOf(s_model.Tables.Words, feature, place) + WeightOf(s_model.Tables.Words, feature, family)
                        )
                )
            )
        );
    }

    [Test]
    public void What_speaks_for_the_choices_of_a_name_is_the_sum_over_eight_features([Range(0, 19)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        uint Any() => (uint)random.NextInt64(1L << 32);
        var name = new WordFacts
        {
            Word = Any(),
            Class = Any(),
            Ending2 = Any(),
            Ending3 = Any(),
            Shape = (TokenShape)random.Next(1 << 9),
        };
        var (left, right) = (Any(), Any());
#pragma warning restore CA5394
        uint[] features =
        [
            FeatureHash.Of(50, name.Word),
            FeatureHash.Of(51, name.Class),
            FeatureHash.Of(52, name.Ending2),
            FeatureHash.Of(53, name.Ending3),
            FeatureHash.Of(54, left),
            FeatureHash.Of(55, right),
            FeatureHash.Of(56, left, right),
            FeatureHash.Of(57, (uint)name.Shape),
        ];
        var atOnce = s_model.WeighName(s_model.PlacesOfName(TagFeatures.OfName(name, left, right)));
        for (var choice = 0; choice < NameGender.MaxChoices; choice++)
        {
            var sum = features.Sum(feature => WeightOf(s_model.Tables.Words, feature, TagWeightRows.NamePlaces + choice));
            Assert.That(atOnce[choice], Is.EqualTo(sum));
        }
    }

    [Test]
    public void The_features_between_neighbours_are_made_at_once_as_one_by_one([Range(0, 19)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var (word, wordClass) = ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32));
        var (left, right) = ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32));
#pragma warning restore CA5394
        uint[] oneByOne =
        [
            FeatureHash.Of(70, word, left),
            FeatureHash.Of(71, word, 0, right),
            FeatureHash.Of(72, wordClass, left),
            FeatureHash.Of(73, wordClass, 0, right),
            FeatureHash.Of(74, wordClass, left, right),
        ];
        var atOnce = TagFeatures.OfContext(word, wordClass, left, right);
        Assert.That(Enumerable.Range(0, TagFeatures.OfContextCount).Select(i => atOnce[i]), Is.EqualTo(oneByOne));

        var sums = new short[TagWeightRows.Length];
        Vector256.CopyTo(s_model.Contexts.SumOfContext(s_model.Contexts.PlacesOfContext(atOnce)), sums);
        Assert.That(
            sums,
            Is.EqualTo(
                Enumerable
                    .Range(0, TagWeightRows.Length)
                    .Select(place => oneByOne.Sum(feature => WeightOf(s_model.Tables.Contexts, feature, place)))
            )
        );
    }

    [Test]
    public void What_is_left_out_is_further_than_the_bound_behind_the_likeliest([Range(0, 99)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var isGuess = seed % 4 == 0;
        byte[] places = isGuess
            ? [.. Enumerable.Range(0, s_model.Vocabulary.Guesses.Length).Select(k => (byte)k)]
            : [.. Enumerable.Range(0, random.Next(2, TagWeightRows.Length)).Select(k => (byte)k)];
        var words = Enumerable.Range(0, 8).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray();
#pragma warning restore CA5394
        var scores = new int[places.Length];
        new TagWeightRows(s_model.Tables.Priors).Score(words, s_model.Vocabulary, places, isGuess, scores);
        var within = Enumerable.Range(0, scores.Length).Where(k => scores[k] >= scores.Max() - s_model.Bound);
        var expected = within.OrderByDescending(k => scores[k]).Take(WordChoices.Max).Order();
        var chosen = new byte[WordChoices.Max];
        var count = new TagPriors(s_model.Vocabulary, s_model.Tables.Priors, s_model.Bound).Choose(
            words,
            places,
            isGuess,
            chosen
        );
        Assert.That(chosen[..count].Select(k => scores[k]).Order(), Is.EqualTo(expected.Select(k => scores[k]).Order()));
        Assert.That(chosen[..count].Select(k => (int)k), Is.Ordered.And.Unique);
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

    private static int WeightOf(sbyte[] weights, uint feature, int place) =>
        weights[TagWeightRows.IndexOf(feature, place, (uint)(weights.Length / TagWeightRows.Length))];
}
