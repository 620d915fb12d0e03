using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// What tags score beside each other, laid out as the decoder goes through it. Nothing is asked whether it exists: every tag comes from
/// the model's own vocabulary, and the tables were measured against it when they were read.
/// </summary>
internal sealed class TagTransitions
{
    /// <summary>Weights are so many times those of the file, which leaves their lowest bits to the decoder.</summary>
    public const int Scale = 1 << ScaleBits;

    public const int ScaleBits = 3;

    private readonly short[] _pairs;
    private readonly short[] _triples;

    public TagTransitions(TagTables tables, int tags, int families)
    {
        TagCount = tags;
        FamilyCount = families;
        _pairs = new short[tags * tags];
        for (var here = 0; here < tags; here++)
        {
            for (var left = 0; left < tags; left++)
            {
                _pairs[(left * tags) + here] = Scaled(tables.Pairs[(here * tags) + left]);
            }
        }
        _triples = Array.ConvertAll(tables.Triples, Scaled);
    }

    /// <summary>Number of families, that of the boundary included.</summary>
    public int FamilyCount { get; }

    /// <summary>Number of tags, the boundary included.</summary>
    public int TagCount { get; }

    /// <summary>Each tag after each: rows of <see cref="TagCount"/> for the tag before, columns for the one behind it.</summary>
    public ref short Pairs => ref MemoryMarshal.GetArrayDataReference(_pairs);

    /// <summary>
    /// Three families in a row, in the order middle, last, first: for each in the middle rows of <see cref="FamilyCount"/> for the last,
    /// columns for the first.
    /// </summary>
    public ref short Triples => ref MemoryMarshal.GetArrayDataReference(_triples);

    private static short Scaled(short weight) => checked((short)(weight * Scale));
}
