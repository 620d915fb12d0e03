using System.Runtime.CompilerServices;
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

    // Rows for the tag before, columns for the one behind it.
    private readonly short[] _pairs;

    // In the order middle, last, first.
    private readonly short[] _triples;
    private readonly int _tags;

    public TagTransitions(TagTables tables, int tags, int families)
    {
        _tags = tags;
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

    /// <summary>A tag after the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pair(int left, int here) => Unsafe.Add(ref PairsAfter(left), here);

    /// <summary>Each tag after this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref short PairsAfter(int left) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pairs), left * _tags);

    /// <summary>Three families in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Triple(int first, int middle, int last) => Unsafe.Add(ref TriplesAround(middle), (last * FamilyCount) + first);

    /// <summary>Each family before and each behind this one: rows for those behind, <see cref="FamilyCount"/> columns for those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref short TriplesAround(int middle) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_triples), middle * FamilyCount * FamilyCount);

    private static short Scaled(short weight) => checked((short)(weight * Scale));
}
