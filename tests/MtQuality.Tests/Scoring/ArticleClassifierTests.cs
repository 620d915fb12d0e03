using MtQuality.Models;
using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

public sealed class ArticleClassifierTests
{
    private const string First = "share of nouns";
    private const string Second = "evidence of what was found";

    private static readonly ArticleClassifier s_classifier = new(
        new Dictionary<string, double>(StringComparer.Ordinal) { [First] = 2.5, [Second] = -0.75 },
        bias: 0.25,
        scale: 1.5,
        offset: -0.5
    );

    [Test]
    public void The_score_is_the_weighted_sum_and_the_probability_its_calibration()
    {
        var features = Features((First, 0.5f), (Second, 2));

        var expected = 0.25 + (2.5 * 0.5) - (0.75 * 2);
        Assert.That(s_classifier.Score(features), Is.EqualTo(expected).Within(1e-12));
        Assert.That(s_classifier.Probability(features), Is.EqualTo(1 / (1 + Math.Exp(-((1.5 * expected) - 0.5)))).Within(1e-12));
    }

    [Test]
    public void A_classifier_is_read_as_it_was_written([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var written = new ArticleClassifier(
            FrenchChecker.ArticleFeatureNames.ToDictionary(name => name, _ => random.NextDouble() - 0.5, StringComparer.Ordinal),
            random.NextDouble(),
            random.NextDouble(),
            random.NextDouble()
        );
        var read = ArticleClassifier.Read(written.ToFile(), "written.mtq");
        var features = FrenchChecker.ArticleFeatureNames.Select(_ => random.NextSingle() * 10).ToArray();

        Assert.That(read.Score(features), Is.EqualTo(written.Score(features)));
        Assert.That(read.Probability(features), Is.EqualTo(written.Probability(features)));
        Assert.That(read.ToFile(), Is.EqualTo(written.ToFile()));
    }

    [Test]
    public void The_score_is_that_of_the_naive_sum([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var weights = FrenchChecker.ArticleFeatureNames.Select(_ => random.NextDouble() - 0.5).ToArray();
        var features = weights.Select(_ => random.NextSingle() * 10).ToArray();
        var classifier = new ArticleClassifier(
            FrenchChecker.ArticleFeatureNames.Zip(weights).ToDictionary(StringComparer.Ordinal),
            bias: 0.25
        );

        var naive = 0.25 + weights.Zip(features, (weight, feature) => weight * feature).Sum();
        Assert.That(classifier.Score(features), Is.EqualTo(naive).Within(1e-9));
    }

    [Test]
    public void Scoring_allocates_nothing()
    {
        var features = Features((First, 0.5f));
        var sum = s_classifier.Probability(features);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            sum += s_classifier.Probability(features);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.GreaterThan(0));
    }

    [Test]
    public void A_file_that_is_cut_off_anywhere_is_refused_with_its_name()
    {
        var file = s_classifier.ToFile();
        for (var length = 0; length < file.Length; length++)
        {
            var cut = file[..length];
            Assert.That(
                () => ArticleClassifier.Read(cut, "cut.mtq"),
                Throws.TypeOf<ModelFileException>().With.Message.Contains("cut.mtq")
            );
        }
    }

    [Test]
    public void A_file_with_one_damaged_byte_is_refused()
    {
        var file = s_classifier.ToFile();
        for (var place = 0; place < file.Length; place++)
        {
            var damaged = (byte[])file.Clone();
            damaged[place] ^= 0x20;
            Assert.That(
                () => ArticleClassifier.Read(damaged, "damaged.mtq"),
                Throws.TypeOf<ModelFileException>(),
                $"byte {place}"
            );
        }
    }

    [Test]
    public void A_file_that_needs_a_feature_of_another_version_is_refused()
    {
        var writer = new ModelWriter();
        writer.Write(1);
        writer.Write("MTQ0000");
        writer.Write(0UL);
        var file = writer.ToFile(ArticleClassifier.Kind, ArticleClassifier.Version);

        Assert.That(
            () => ArticleClassifier.Read(file, "other.mtq"),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("MTQ0000")
        );
    }

    [Test]
    public void A_file_with_a_weight_that_is_no_number_is_refused()
    {
        var writer = new ModelWriter();
        writer.Write(1);
        writer.Write(First);
        writer.Write(BitConverter.DoubleToUInt64Bits(double.NaN));
        var file = writer.ToFile(ArticleClassifier.Kind, ArticleClassifier.Version);

        Assert.That(() => ArticleClassifier.Read(file, "nan.mtq"), Throws.TypeOf<ModelFileException>());
    }

    [Test]
    public void Unknown_features_endless_weights_and_vectors_of_another_length_are_refused()
    {
        var unknown = new Dictionary<string, double>(StringComparer.Ordinal) { ["share of unicorns"] = 1 };
        var endless = new Dictionary<string, double>(StringComparer.Ordinal) { [First] = double.PositiveInfinity };

        Assert.That(() => new ArticleClassifier(unknown, 0), Throws.ArgumentException.With.Message.Contains("unicorns"));
        Assert.That(() => new ArticleClassifier(endless, 0), Throws.ArgumentException);
        Assert.That(() => s_classifier.Score(new float[2]), Throws.ArgumentException);
    }

    private static float[] Features(params (string Name, float Value)[] values)
    {
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        foreach (var (name, value) in values)
        {
            Assert.That(ArticleFeatures.TryFind(name, out var index));
            features[index] = value;
        }
        return features;
    }
}
