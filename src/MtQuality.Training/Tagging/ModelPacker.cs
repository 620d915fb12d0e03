using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>Rounds learned weights to the integers of the model file.</summary>
internal static class ModelPacker
{
    // One weight in so many may be cut to the range of a byte; a wider range would round all the others more coarsely.
    private const int CutOneIn = 2000;

    public static TaggerModel Pack(TagVocabulary vocabulary, PackedPriors priors, TagWeights weights, ConfidenceCurve curve)
    {
        var scale = ScaleOf([.. weights.Words, .. weights.Contexts]);
        return new TaggerModel(
            vocabulary,
            new TagTables(
                priors.Weights,
                ToBytes(weights.Words, scale),
                ToBytes(weights.Contexts, scale),
                ToShorts(weights.Pairs, scale),
                ToShorts(weights.Triples, scale)
            ),
            curve.Steps(scale),
            priors.Bound
        );
    }

    /// <summary>Rounds the weights of priors, and the bound beyond which a candidate is left out with them.</summary>
    public static PackedPriors Pack(float[] priors, float bound)
    {
        // None is cut: the largest are those of frequent features.
        var scale = sbyte.MaxValue / priors.Max(Math.Abs);
        return new PackedPriors(ToBytes(priors, scale), (int)Round(bound, scale, ushort.MaxValue));
    }

    private static float ScaleOf(float[] weights)
    {
        var used = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        return used.Length == 0 ? 1f : sbyte.MaxValue / used[used.Length - 1 - (used.Length / CutOneIn)];
    }

    private static sbyte[] ToBytes(float[] weights, float scale) =>
        [.. weights.Select(weight => (sbyte)Round(weight, scale, sbyte.MaxValue))];

    private static short[] ToShorts(float[] weights, float scale) =>
        [.. weights.Select(weight => (short)Round(weight, scale, short.MaxValue))];

    private static float Round(float weight, float scale, int limit) => MathF.Round(Math.Clamp(weight * scale, -limit, limit));
}

/// <summary>Weights of <see cref="TagPriors"/>, rounded, and the bound in their units.</summary>
internal sealed record PackedPriors(sbyte[] Weights, int Bound);
