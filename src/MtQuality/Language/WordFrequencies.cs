using System.Numerics;
using MtQuality.Models;

namespace MtQuality.Language;

/// <summary>How often each word of an automaton occurs in ordinary text, in steps of a factor of two; four bits a word.</summary>
internal readonly struct WordFrequencies
{
    private const int Most = 15;

    private readonly byte[] _pairs;

    private WordFrequencies(byte[] pairs) => _pairs = pairs;

    /// <summary>0 for a word never seen, then 1 + log2 of its count, at most 15.</summary>
    public int this[int index] => (_pairs[index >> 1] >> ((index & 1) * 4)) & Most;

    public static WordFrequencies Read(ref ModelReader reader, int words)
    {
        var pairs = reader.ReadArray<byte>();
        reader.Expect(pairs.Length == (words + 1) / 2, "the frequencies are not as many as the words");
        return new WordFrequencies(pairs);
    }

    /// <summary>Packs counts for <see cref="Read"/>.</summary>
    public static byte[] Pack(ReadOnlySpan<int> counts)
    {
        var pairs = new byte[(counts.Length + 1) / 2];
        for (var i = 0; i < counts.Length; i++)
        {
            var frequency = counts[i] == 0 ? 0 : Math.Min(Most, 1 + BitOperations.Log2((uint)counts[i]));
            pairs[i >> 1] |= (byte)(frequency << ((i & 1) * 4));
        }
        return pairs;
    }
}
