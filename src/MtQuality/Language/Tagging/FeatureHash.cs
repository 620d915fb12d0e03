using System.Numerics;
using System.Runtime.CompilerServices;

namespace MtQuality.Language.Tagging;

/// <summary>Hashes of feature values; the same on every machine, because weights are stored under them.</summary>
internal static class FeatureHash
{
    private const int TableLength = 0x250;

    // Letters of French and its neighbours folded once; anything further up is folded when it comes.
    private static readonly char[] s_folded = FoldTable();

    /// <summary>A feature: which kind it is, and up to four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint kind, uint a, uint b = 0, uint c = 0, uint d = 0)
    {
        var h =
            (a * 0x9E3779B1u)
            ^ BitOperations.RotateLeft(b * 0x85EBCA77u, 11)
            ^ BitOperations.RotateLeft(c * 0xC2B2AE3Du, 21)
            ^ BitOperations.RotateLeft(d * 0x27D4EB2Fu, 5);
        h = (h + (kind * 0x165667B1u)) * 0xD3A2646Du;
        return h ^ (h >> 15);
    }

    /// <summary>A word in lower case, all digits alike, apostrophes and hyphens in one shape.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var h = 0x811C9DC5u;
        foreach (var c in word)
        {
            h = (h ^ (c < TableLength ? s_folded[c] : WordForms.Fold(c))) * 0x01000193u;
        }
        return h ^ (h >> 15);
    }

    /// <summary>The last <paramref name="length"/> characters.</summary>
    public static uint OfEnding(ReadOnlySpan<char> word, int length) => OfWord(word[^Math.Min(word.Length, length)..]);

    private static char[] FoldTable()
    {
        var table = new char[TableLength];
        for (var c = 0; c < TableLength; c++)
        {
            table[c] = char.IsAsciiDigit((char)c) ? '0' : WordForms.Fold((char)c);
        }
        return table;
    }
}
