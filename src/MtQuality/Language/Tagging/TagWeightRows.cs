using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Weights of features. A feature has one row of 16 bytes with a weight for each tag that is in question where the feature occurs, so
/// that one load serves all candidates of a token. Rows are found by hash and not checked: rare features may share one.
/// </summary>
/// <remarks>
/// Rows in which each tag and its part of speech had hashed places of their own were as accurate and took six times as long to add up.
/// </remarks>
internal sealed class TagWeightRows
{
    /// <summary>Weights in a row.</summary>
    public const int Length = 16;

    /// <summary>A word that the lexicon does not know has two rows for each feature.</summary>
    public const int MaxGuesses = 2 * Length;

    /// <summary>First place of the genders of names, which have rows of their own (see <see cref="NameGender"/>).</summary>
    public const int NamePlaces = 2 * Length;

    /// <summary>
    /// First place of the families of guesses, which have rows of their own: an unknown word that looks like a noun does so in both
    /// genders and numbers.
    /// </summary>
    public const int FamilyPlaces = 3 * Length;

    /// <summary>Places in all rows of a feature.</summary>
    public const int Places = 4 * Length;

    private readonly sbyte[] _weights;
    private readonly uint _rows;

    public TagWeightRows(sbyte[] weights)
    {
        _weights = weights;
        _rows = (uint)(weights.Length / Length);
    }

    /// <summary>Where the weight of a feature for a place stands in a table of so many rows.</summary>
    public static int IndexOf(uint feature, int place, uint rows) =>
        (int)RowOf(feature ^ SaltOf(place / Length), rows) + (place % Length);

    /// <summary>What all features together say for candidates that have these places: all in one row, or those of guesses.</summary>
    public void Score(
        ReadOnlySpan<uint> features,
        TagVocabulary vocabulary,
        ReadOnlySpan<byte> places,
        bool isGuess,
        Span<int> scores
    )
    {
        if (isGuess)
        {
            ScoreGuesses(features, vocabulary.GuessFamilies, scores);
        }
        else
        {
            Score(features, places, scores);
        }
    }

    /// <summary>What all features together say for candidates that have these places, all in one row.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<byte> places, Span<int> scores)
    {
        Span<short> sums = stackalloc short[Length];
        Sum(features, places[0] / Length).CopyTo(sums);
        for (var k = 0; k < places.Length; k++)
        {
            scores[k] = sums[places[k] % Length];
        }
    }

    /// <summary>What all features together say for the guesses of an unknown word.</summary>
    public void ScoreGuesses(ReadOnlySpan<uint> features, ReadOnlySpan<byte> families, Span<int> scores)
    {
        Span<short> sums = stackalloc short[Places];
        Sum(features, 0).CopyTo(sums);
        Sum(features, 1).CopyTo(sums[Length..]);
        Sum(features, FamilyPlaces / Length).CopyTo(sums[FamilyPlaces..]);
        for (var k = 0; k < families.Length; k++)
        {
            scores[k] = sums[k] + sums[families[k]];
        }
    }

    /// <summary>
    /// Adds up what the features say for a row of places: the first (0), the second (1), that of names (2) or that of families (3).
    /// </summary>
    public Vector256<short> Sum(ReadOnlySpan<uint> features, int row)
    {
        var salt = SaltOf(row);
        var rows = _rows;
        // Rows are inside the table by the way they are computed.
        ref var table = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            sums += WeightsAt(ref table, RowOf(feature ^ salt, rows));
        }
        return sums;
    }

    /// <summary>Where the first rows of the features of a word between its neighbours start, those in use called from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<uint> PlacesOfContext(Vector256<uint> features)
    {
        var places = RowsOf(features);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_weights);
        Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(0)));
        Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(1)));
        Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(2)));
        Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(3)));
        Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(4)));
        return places;
    }

    /// <summary>Adds up what the features of a word between its neighbours say for the first row of places.</summary>
    /// <param name="places">See <see cref="PlacesOfContext"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<short> SumOfContext(in Vector256<uint> places)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_weights);
        // Read one by one from where they lie. Two chains of additions rather than one.
        ref var first = ref Unsafe.As<Vector256<uint>, uint>(ref Unsafe.AsRef(in places));
        var ofWord = WeightsAt(ref table, first) + WeightsAt(ref table, Unsafe.Add(ref first, 1));
        var ofClass =
            WeightsAt(ref table, Unsafe.Add(ref first, 2))
            + WeightsAt(ref table, Unsafe.Add(ref first, 3))
            + WeightsAt(ref table, Unsafe.Add(ref first, 4));
        return ofWord + ofClass;
    }

    /// <summary>Where the rows of names of eight features start, called from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<uint> PlacesOfName(Vector256<uint> features)
    {
        var places = RowsOf(features ^ Vector256.Create(SaltOf(NamePlaces / Length)));
        ref var table = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var i = 0; i < Vector256<uint>.Count; i++)
        {
            Memory.FetchLine(ref Unsafe.Add(ref table, places.GetElement(i)));
        }
        return places;
    }

    /// <summary>Adds up what eight features say for the choices of a name.</summary>
    /// <param name="places">See <see cref="PlacesOfName"/>.</param>
    public Vector256<int> SumOfName(in Vector256<uint> places)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var first = ref Unsafe.As<Vector256<uint>, uint>(ref Unsafe.AsRef(in places));
        var sums = Vector256<short>.Zero;
        for (nuint i = 0; i < (nuint)Vector256<uint>.Count; i++)
        {
            sums += WeightsAt(ref table, Unsafe.Add(ref first, i));
        }
        return Vector256.WidenLower(sums);
    }

    // As in RowOf, in lanes of 64 bits: every other feature, then those between.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<uint> RowsOf(Vector256<uint> features)
    {
        var rows = Vector256.Create((ulong)_rows);
        var even = (features.AsUInt64() & Vector256.Create((ulong)uint.MaxValue)) * rows;
        var odd = (features.AsUInt64() >>> 32) * rows;
        return ((even >>> 32) | (odd & Vector256.Create(~(ulong)uint.MaxValue))).AsUInt32() * Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> WeightsAt(ref sbyte table, nuint at) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref table, at).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint RowOf(uint feature, uint rows) => (nuint)(((ulong)feature * rows) >> 32) * Length;

    private static uint SaltOf(int row) => (uint)row * 0x9E3779B1u;
}
