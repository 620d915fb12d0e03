using System.Numerics;
using System.Runtime.CompilerServices;

namespace MtQuality.Language.Tagging;

/// <summary>Hashes of the feature values; the same on every machine, because weights are stored under them.</summary>
internal static class FeatureHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint a, uint b)
    {
        var h = ((a * 0x9E3779B1u) ^ BitOperations.RotateLeft(b * 0x85EBCA77u, 15)) * 0xC2B2AE3Du;
        return h ^ (h >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint a, uint b, uint c) => Of(Of(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint a, uint b, uint c, uint d) => Of(Of(Of(a, b), c), d);

    /// <summary>A word in lower case, all digits alike, apostrophes and hyphens in one shape.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var h = 0x811C9DC5u;
        foreach (var c in word)
        {
            h = (h ^ Fold(c)) * 0x01000193u;
        }
        return h ^ (h >> 15);
    }

    /// <summary>The last <paramref name="length"/> characters.</summary>
    public static uint OfEnding(ReadOnlySpan<char> word, int length) => OfWord(word[^Math.Min(word.Length, length)..]);

    private static char Fold(char c) => char.IsAsciiDigit(c) ? '0' : WordForms.Fold(c);
}
