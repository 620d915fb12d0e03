using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>Rounds learned weights to the integers of the model file.</summary>
internal static class ModelPacker
{
    // One weight in so many may be cut to the range of a byte; a wider range would round all the others more coarsely.
    private const int CutOneIn = 2000;

    public static TaggerModel Pack(TagVocabulary vocabulary, TagWeights weights, ConfidenceCurve curve, float reach)
    {
        var used = weights.Emissions.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var scale = used.Length == 0 ? 1f : sbyte.MaxValue / used[used.Length - 1 - (used.Length / CutOneIn)];
        return new TaggerModel(
            vocabulary,
            new TagTables(
                [.. weights.Emissions.Select(weight => (sbyte)Round(weight, scale, sbyte.MaxValue))],
                [.. weights.Pairs.Select(weight => (short)Round(weight, scale, short.MaxValue))],
                [.. weights.Skips.Select(weight => (short)Round(weight, scale, short.MaxValue))],
                [.. weights.Triples.Select(weight => (short)Round(weight, scale, short.MaxValue))]
            ),
            curve.Steps(scale),
            (int)Round(reach, scale, ushort.MaxValue)
        );
    }

    private static float Round(float weight, float scale, int limit) => MathF.Round(Math.Clamp(weight * scale, -limit, limit));
}
