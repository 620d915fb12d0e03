using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// What tags score beside each other, read without asking whether they exist: every tag comes from the model's own vocabulary, and the
/// tables were measured against it when they were read.
/// </summary>
internal readonly ref struct TagTransitions(TaggerModel model)
{
    private readonly ref short _pairs = ref MemoryMarshal.GetArrayDataReference(model.Tables.Pairs);
    private readonly ref short _triples = ref MemoryMarshal.GetArrayDataReference(model.Tables.Triples);
    private readonly int _tags = model.TagCount;
    private readonly int _familyCount = model.FamilyCount;

    /// <summary>A tag after the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pair(int left, int here) => Unsafe.Add(ref _pairs, (here * _tags) + left);

    /// <summary>Three families in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Triple(int left2, int left, int here) => Unsafe.Add(ref Triples(left, here), left2);

    /// <summary>Two families in a row, after each family.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref short Triples(int left, int here) => ref Unsafe.Add(ref _triples, ((left * _familyCount) + here) * _familyCount);
}
