using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules;

/// <summary>
/// Finds out whether a sentence may hold a word twice in a row, or two words in a row a second time: hardly any does, and rules about
/// repetition need not look for them one by one.
/// </summary>
internal static class RepetitionScanner
{
    /// <summary>As far as a word is compared with those behind it.</summary>
    public const int Reach = 8;

    // In a longer sentence something is repeated anyway.
    private const int LongestSentence = 256;

    // A bit for each distance, from 1 on.
    private const uint Next = 1;

    [SkipLocalsInit]
    public static SentenceTraits Scan(ProfiledWords words)
    {
        if (words.Length > LongestSentence)
        {
            return SentenceTraits.Repetition;
        }
        return Scan(words, stackalloc uint[LongestSentence + Reach + 1]);
    }

    private static SentenceTraits Scan(ProfiledWords words, Span<uint> hashes)
    {
        for (var i = 0; i < words.Length; i++)
        {
            hashes[i] = words[i].Hash;
        }
        var last = words.Length - 1;
        var before = 0u;
        for (var i = 0; i < last; i++)
        {
            var behind = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(hashes), (nuint)i + 1);
            var distances = Vector256.Equals(behind, Vector256.Create(hashes[i])).ExtractMostSignificantBits();
            // There is no word behind the last one.
            distances &= (1u << Integers.AtMost(last - i, Reach)) - 1;
            if (((distances & Next) | (distances & before)) != 0)
            {
                return SentenceTraits.Repetition;
            }
            before = distances;
        }
        return SentenceTraits.None;
    }
}
