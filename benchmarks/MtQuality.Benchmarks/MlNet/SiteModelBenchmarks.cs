using BenchmarkDotNet.Attributes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MtQuality.MLNet;

namespace MtQuality.Benchmarks.MlNet;

/// <summary>
/// One and the same linear model of an article's features, asked through ML.NET and in its embedded form. In this process, because
/// a process that BenchmarkDotNet builds would be built without <c>-p:MlNet=true</c>.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class SiteModelBenchmarks
{
    private const int Vectors = 64;

    private readonly Vector[] _vectors = RandomVectors();
    private readonly Prediction _prediction = new();
    private PredictionEngine<Vector, Prediction>? _engine;
    private ArticleClassifier? _embedded;
    private int _vector;

    [GlobalSetup]
    public void Train()
    {
        var context = new MLContext(seed: 1);
        var rows = SuiteTexts.Sentences.Items.Select((text, i) => new LabelledText { Text = text, Label = i % 2 == 0 });
        var training = new MlNetTrainer(context).Train(context.Data.LoadFromEnumerable(rows));
        using var classifier = new MlNetClassifier(context, training.Model, training.InputSchema);
        _embedded = classifier.ToEmbedded();

        var definition = SchemaDefinition.Create(typeof(Vector));
        definition[nameof(Vector.Features)].ColumnType = new VectorDataViewType(
            NumberDataViewType.Single,
            FrenchChecker.ArticleFeatureNames.Count
        );
        // Without its first step, which would compute the features: the models are compared, not what is before them.
        ITransformer[] steps = [.. ((IEnumerable<ITransformer>)training.Model).Skip(1)];
        _engine = context.Model.CreatePredictionEngine<Vector, Prediction>(
            new TransformerChain<ITransformer>(steps),
            new PredictionEngineOptions { InputSchemaDefinition = definition }
        );
    }

    [Benchmark(Baseline = true)]
    public float PredictionEngine()
    {
        var prediction = _prediction;
        _engine!.Predict(NextVector(), ref prediction);
        return prediction.Probability;
    }

    /// <summary>0 bytes.</summary>
    [Benchmark]
    public double Embedded() => _embedded!.Probability(NextVector().Features);

    [GlobalCleanup]
    public void Cleanup() => _engine?.Dispose();

    private Vector NextVector()
    {
        _vector = _vector + 1 < Vectors ? _vector + 1 : 0;
        return _vectors[_vector];
    }

    private static Vector[] RandomVectors()
    {
        var random = new Random(1);
        return
        [
            .. Enumerable
                .Range(0, Vectors)
                .Select(_ => new Vector { Features = [.. FrenchChecker.ArticleFeatureNames.Select(_ => random.NextSingle())] }),
        ];
    }

    private sealed class Vector
    {
        public float[] Features { get; set; } = [];
    }

    private sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
