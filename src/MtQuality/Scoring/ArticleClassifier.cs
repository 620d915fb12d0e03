using System.Buffers;
using MtQuality.Language;
using MtQuality.Models;
using MtQuality.Scoring;

namespace MtQuality;

/// <summary>
/// A site's own article classifier: a weighted sum of the features of an article, perhaps of its n-grams too, and its calibration,
/// in one small file. Immutable and thread-safe.
/// </summary>
public sealed class ArticleClassifier : ISiteJudge
{
    internal const string Kind = "MTQA";
    internal const ushort Version = 2;

    // One weight for each feature of this version of the library, in its order; 0 for those that the model does not use.
    private readonly double[] _weights;

    // One weight for each bucket of ArticleNgrams; none when the model does not look at n-grams.
    private readonly float[] _ngrams = [];
    private readonly double _bias;
    private readonly double _scale;
    private readonly double _offset;

    /// <summary>Makes a classifier.</summary>
    /// <param name="weights">Weights by name of the feature, names out of <see cref="FrenchChecker.ArticleFeatureNames"/>.</param>
    /// <param name="bias">Constant term of the sum.</param>
    /// <param name="scale">Scale of the calibration: probability = 1 / (1 + exp(-(scale · score + offset))).</param>
    /// <param name="offset">Offset of the calibration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A feature is not known, or a number is not finite.</exception>
    public ArticleClassifier(IReadOnlyDictionary<string, double> weights, double bias, double scale = 1, double offset = 0)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = new double[ArticleFeatures.Count];
        foreach (var (name, weight) in weights)
        {
            if (!ArticleFeatures.TryFind(name, out var feature))
            {
                throw new ArgumentException($"'{name}' is no feature of an article.", nameof(weights));
            }
            _weights[feature] = weight;
        }
        (_bias, _scale, _offset) = (bias, scale, offset);
        if (!Array.TrueForAll([.. _weights, bias, scale, offset], double.IsFinite))
        {
            throw new ArgumentException("Weights, bias and calibration must be finite numbers.", nameof(weights));
        }
    }

    internal ArticleClassifier(double[] weights, float[] ngrams, double bias, double scale, double offset) =>
        (_weights, _ngrams, _bias, _scale, _offset) = (weights, ngrams, bias, scale, offset);

    /// <summary>Whether the model looks at n-grams, which only <see cref="Probability(string, ReadOnlySpan{float})"/> knows.</summary>
    internal bool ReadsNgrams => _ngrams.Length > 0;

    /// <summary>The weighted sum before calibration.</summary>
    /// <param name="features">Features in the order of <see cref="FrenchChecker.ArticleFeatureNames"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="features"/> has another length.</exception>
    public double Score(ReadOnlySpan<float> features)
    {
        var weights = _weights;
        if (features.Length != weights.Length)
        {
            throw new ArgumentException($"{features.Length} values given where {weights.Length} features need one each.");
        }
        // Four sums side by side: one would wait for each addition. Not as many as the processor has lanes, because the score must not
        // depend on the processor.
        double a = 0,
            b = 0,
            c = 0,
            d = 0;
        var i = 0;
        for (; i <= weights.Length - 4; i += 4)
        {
            a += weights[i] * features[i];
            b += weights[i + 1] * features[i + 1];
            c += weights[i + 2] * features[i + 2];
            d += weights[i + 3] * features[i + 3];
        }
        for (; i < weights.Length; i++)
        {
            a += weights[i] * features[i];
        }
        return _bias + (a + b) + (c + d);
    }

    /// <summary>Calibrated probability, 0 to 1, that the article is an unreviewed machine translation.</summary>
    /// <param name="features">Features in the order of <see cref="FrenchChecker.ArticleFeatureNames"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="features"/> has another length.</exception>
    public double Probability(ReadOnlySpan<float> features) => Calibrated(Score(features));

    /// <summary>Calibrated probability, 0 to 1, that the article is an unreviewed machine translation, by all that the model knows.</summary>
    /// <param name="text">The article.</param>
    /// <param name="features">Its features in the order of <see cref="FrenchChecker.ArticleFeatureNames"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="features"/> has another length.</exception>
    public double Probability(string text, ReadOnlySpan<float> features)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Calibrated(Score(features) + (ReadsNgrams ? ScoreOfNgrams(text) : 0));
    }

    double ISiteJudge.Judge(string text, ReadOnlySpan<float> features) => Probability(text, features);

    private double Calibrated(double score) => 1 / (1 + Math.Exp(-((_scale * score) + _offset)));

    private double ScoreOfNgrams(string text)
    {
        var values = ArrayPool<float>.Shared.Rent(ArticleNgrams.Count);
        try
        {
            var ngrams = values.AsSpan(0, ArticleNgrams.Count);
            using var workspace = Workspace.Rent();
            workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
            ArticleNgrams.Extract(workspace.ContextOf(text, FrenchLexicon.Default, memory: null), ngrams);
            var sum = 0.0;
            for (var i = 0; i < ngrams.Length; i++)
            {
                sum += _ngrams[i] * (double)ngrams[i];
            }
            return sum;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(values);
        }
    }

    /// <summary>Reads a classifier from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ModelFileException">The file is no article classifier, is damaged, or needs features that this version lacks.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ArticleClassifier Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(File.ReadAllBytes(path), Path.GetFileName(path));
    }

    /// <summary>Reads a classifier.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="ModelFileException">The file is no article classifier, is damaged, or needs features that this version lacks.</exception>
    public static ArticleClassifier Read(ReadOnlySpan<byte> file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var reader = new ModelReader(file, name, Kind, Version);
        var weights = new double[ArticleFeatures.Count];
        var count = reader.ReadCount(itemSize: sizeof(int) + sizeof(double));
        for (var i = 0; i < count; i++)
        {
            var feature = reader.ReadString();
            var known = ArticleFeatures.TryFind(feature, out var index);
            reader.Expect(known, $"this version of the library has no feature '{feature}'; train the model anew");
            weights[index] = ReadFinite(ref reader);
        }
        var (bias, scale, offset) = (ReadFinite(ref reader), ReadFinite(ref reader), ReadFinite(ref reader));
        var ngrams = reader.ReadArray<float>();
        reader.Expect(
            ngrams.Length is 0 or ArticleNgrams.Count,
            $"{ngrams.Length} weights of n-grams found where there must be none or {ArticleNgrams.Count}"
        );
        reader.Expect(Array.TrueForAll(ngrams, float.IsFinite), "a weight of an n-gram is no number");
        reader.ExpectEnd();
        return new ArticleClassifier(weights, ngrams, bias, scale, offset);
    }

    /// <summary>Writes the classifier to a file.</summary>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        File.WriteAllBytes(path, ToFile());
    }

    /// <summary>The bytes of a file that <see cref="Read"/> understands. Features without weight are left out.</summary>
    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        writer.Write(_weights.Count(weight => weight != 0));
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
            {
                writer.Write(ArticleFeatures.Names[i]);
                Write(writer, _weights[i]);
            }
        }
        Write(writer, _bias);
        Write(writer, _scale);
        Write(writer, _offset);
        writer.WriteArray<float>(_ngrams);
        return writer.ToFile(Kind, Version);
    }

    private static void Write(ModelWriter writer, double value) => writer.Write(BitConverter.DoubleToUInt64Bits(value));

    private static double ReadFinite(ref ModelReader reader)
    {
        var value = BitConverter.UInt64BitsToDouble(reader.ReadUInt64());
        reader.Expect(double.IsFinite(value), $"{value} found where a number is needed");
        return value;
    }
}
