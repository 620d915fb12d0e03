using System.Runtime.Intrinsics;
using MtQuality.Models;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Scoring;

/// <summary>Probability that a sentence holds a translation error: logistic regression over <see cref="SentenceFeatures"/>.</summary>
internal sealed class SentenceScorer
{
    public const string FileName = "sentence.bin";
    public const string Kind = "MTQS";
    public const ushort Version = 1;

    private static readonly Lazy<SentenceScorer> s_default = new(() => Read(ModelFile.ReadEmbedded(FileName), FileName));

    private readonly float[] _weights;
    private readonly float _bias;

    public SentenceScorer(float[] weights, float bias)
    {
        _weights = weights;
        _bias = bias;
    }

    public static SentenceScorer Default => s_default.Value;

    public IReadOnlyList<float> Weights => _weights;

    public float Bias => _bias;

    /// <summary>Scores a sentence, 0 to 1.</summary>
    public float Score(in SentenceContext sentence, ReadOnlySpan<RawFinding> findings, ReadOnlySpan<TokenRisk> risks)
    {
        Span<float> features = stackalloc float[SentenceFeatures.Count];
        SentenceFeatures.Extract(sentence, findings, risks, features);
        return Score(features);
    }

    public float Score(ReadOnlySpan<float> features) => Neighbourhood.Logistic(Logit(features));

    /// <summary>The score before it is turned into a probability.</summary>
    public float Logit(ReadOnlySpan<float> features)
    {
        // Eight sums side by side: in one each addition waits for the last.
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i <= features.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            sums += Vector256.Create(_weights.AsSpan(i)) * Vector256.Create(features[i..]);
        }
        var sum = _bias + Vector256.Sum(sums);
        for (; i < features.Length; i++)
        {
            sum += _weights[i] * features[i];
        }
        return sum;
    }

    public static SentenceScorer Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, Kind, Version);
        var weights = reader.ReadArray<float>();
        reader.Expect(
            weights.Length == SentenceFeatures.Count,
            $"{weights.Length} weights found where {SentenceFeatures.Count} features need one each"
        );
        var bias = reader.ReadSingle();
        reader.ExpectEnd();
        return new SentenceScorer(weights, bias);
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        writer.WriteArray<float>(_weights);
        writer.Write(_bias);
        return writer.ToFile(Kind, Version);
    }
}
