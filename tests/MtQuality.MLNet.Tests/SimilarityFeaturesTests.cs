namespace MtQuality.MLNet.Tests;

internal sealed class SimilarityFeaturesTests
{
    private const string Plain = "Le maire a voté le budget. La pluie est tombée hier soir sur toute la région.";

    [Test]
    public void A_name_written_in_two_ways_resembles_itself()
    {
        var features = Extract("Hier, Satya Nadella a parlé. Ensuite, selon Nadela, tout ira bien.");

        Assert.That(features[..3], Is.All.GreaterThan(0.8f));
        Assert.That(Extract("Hier, Satya Nadella a parlé. Ensuite, selon Nadella, tout ira bien.")[..3], Is.All.LessThan(0.6f));
    }

    [Test]
    public void A_sentence_said_twice_in_nearly_the_same_words_resembles_itself()
    {
        var features = Extract("La pluie est tombée hier soir sur la région. La pluie était tombée hier soir sur la région.");

        Assert.That(features[3..], Is.All.GreaterThan(0.85f));
        Assert.That(Extract(Plain)[3..], Is.All.LessThan(0.75f));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("...!?…")]
    [TestCase("\0\ud800")]
    [TestCase("Bonjour")]
    public void Where_there_is_nothing_to_compare_nothing_is_alike(string text) => Assert.That(Extract(text), Is.All.Zero);

    [Test]
    public void A_megabyte_is_compared_in_bounded_time()
    {
        var text = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"Alors, Dupont{i} et Durand{i} ont parlé du budget {i}. ")
        );

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(Extract(text), Is.All.InRange(0f, 1f));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Room_for_another_number_of_features_is_refused() =>
        Assert.That(() => SimilarityFeatures.Extract(Plain, new float[2]), Throws.ArgumentException);

    private static float[] Extract(string text)
    {
        var features = new float[SimilarityFeatures.Names.Count];
        SimilarityFeatures.Extract(text, features);
        return features;
    }
}
