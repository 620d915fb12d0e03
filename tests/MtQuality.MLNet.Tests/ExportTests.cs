using Microsoft.ML;
using Microsoft.ML.Data;

namespace MtQuality.MLNet.Tests;

internal sealed class ExportTests
{
    private const int Vectors = 10_000;

    [TestCase(MlNetAlgorithm.LbfgsLogisticRegression)]
    [TestCase(MlNetAlgorithm.SdcaLogisticRegression)]
    public void The_embedded_classifier_scores_random_vectors_as_ml_net_does(MlNetAlgorithm algorithm)
    {
        var training = Trained.Train(new MlNetTrainerOptions { Algorithm = algorithm, Folds = 2 });
        using var classifier = new MlNetClassifier(Trained.Context, training.Model, training.InputSchema);
        var path = Trained.NewPath("mtq");
        classifier.ExportToEmbedded(path);
        var embedded = ArticleClassifier.Load(path);
        using var engine = EngineOfVectors(training);
        var random = new Random(1);
        var scales = Scales();
        var (largest, largestScore) = (0.0, 0.0);

        for (var i = 0; i < Vectors; i++)
        {
            var vector = new Vector { Features = [.. scales.Select(scale => random.NextSingle() * 2 * scale)] };
            var expected = engine.Predict(vector);
            largest = Math.Max(largest, Math.Abs(embedded.Probability(vector.Features) - expected.Probability));
            largestScore = Math.Max(largestScore, Math.Abs(embedded.Score(vector.Features) - expected.Score));
        }

        TestContext.Out.WriteLine($"largest difference: {largest} of probabilities, {largestScore} of scores");
        Assert.That(largest, Is.LessThan(1e-5));
        Assert.That(largestScore, Is.LessThan(1e-5));
    }

    [Test]
    public void The_checker_gives_the_same_verdicts_with_the_embedded_classifier()
    {
        using var classifier = MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs));
        var path = Trained.NewPath("mtq");
        classifier.ExportToEmbedded(path);
        var with = new FrenchChecker(null, classifier);
        var without = FrenchChecker.Load(path);

        foreach (var article in Corpus.Articles)
        {
            var (a, b) = (with.CheckArticle(article.Text), without.CheckArticle(article.Text));
            Assert.That(b.Probability, Is.EqualTo(a.Probability).Within(1e-5));
            Assert.That(b.Verdict, Is.EqualTo(a.Verdict));
        }
    }

    [Test]
    public void Models_that_the_embedded_classifier_cannot_follow_are_refused_with_the_reason()
    {
        AssertRefused(new MlNetTrainerOptions { Similarity = true }, "variants");
        AssertRefused(new MlNetTrainerOptions { Unit = TextUnit.Sentence }, "no feature of an article");
        AssertRefused(
            new MlNetTrainerOptions
            {
                Trainer = context =>
                    new EstimatorChain<ITransformer>()
                        .Append<ITransformer>(context.Transforms.NormalizeBinning("Features"))
                        .Append<ITransformer>(context.BinaryClassification.Trainers.LbfgsLogisticRegression()),
            },
            "normalises more than once"
        );
        AssertRefused(
            new MlNetTrainerOptions
            {
                Trainer = context => context.BinaryClassification.Trainers.FieldAwareFactorizationMachine(),
            },
            "cannot be embedded"
        );
    }

    private static void AssertRefused(MlNetTrainerOptions options, string reason)
    {
        var training = Trained.Train(options with { Folds = 2 });
        using var classifier = new MlNetClassifier(Trained.Context, training.Model, training.InputSchema);

        Assert.That(classifier.ToEmbedded, Throws.TypeOf<MlNetModelException>().With.Message.Contains(reason));
    }

    /// <summary>The trained model without its first step, so that vectors of any values can be put in.</summary>
    private static PredictionEngine<Vector, Prediction> EngineOfVectors(MlNetTraining training)
    {
        var definition = SchemaDefinition.Create(typeof(Vector));
        definition[nameof(Vector.Features)].ColumnType = new VectorDataViewType(
            NumberDataViewType.Single,
            FrenchChecker.ArticleFeatureNames.Count
        );
        ITransformer[] steps = [.. ((IEnumerable<ITransformer>)training.Model).Skip(1)];
        return Trained.Context.Model.CreatePredictionEngine<Vector, Prediction>(
            new TransformerChain<ITransformer>(steps),
            new PredictionEngineOptions { InputSchemaDefinition = definition, OwnsTransformer = false }
        );
    }

    /// <summary>The mean of each feature over the corpus: random vectors should be of the size that occurs.</summary>
    private static float[] Scales()
    {
        var sums = new float[FrenchChecker.ArticleFeatureNames.Count];
        var features = new float[sums.Length];
        foreach (var article in Corpus.Articles)
        {
            FrenchChecker.Default.ExtractArticleFeatures(article.Text, features);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += Math.Abs(features[i]) / Corpus.Articles.Count;
            }
        }
        return sums;
    }

    private sealed class Vector
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Prediction
    {
        public float Score { get; set; }

        public float Probability { get; set; }
    }
}
