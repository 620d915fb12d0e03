using System.Numerics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Facts about the words seen last. Text repeats itself: most look-ups end here. Direct-mapped, exact, one per thread.
/// </summary>
internal sealed class WordCache
{
    private const int Slots = 1 << 12;
    private const int LongestWord = 20;

    private readonly WordFacts[] _facts = new WordFacts[Slots];
    private readonly byte[] _lengths = new byte[Slots];
    private readonly char[] _words = new char[Slots * LongestWord];
    private LatticeBuilder? _owner;

    /// <summary>Facts that come from another tagger's lexicon are forgotten.</summary>
    public void BelongTo(LatticeBuilder owner)
    {
        if (!ReferenceEquals(_owner, owner))
        {
            Array.Clear(_lengths);
            _owner = owner;
        }
    }

    /// <summary>What the owner knows of the word.</summary>
    public WordFacts Get(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord)
        {
            return _owner!.FactsOf(word);
        }
        var slot = SlotOf(word);
        var kept = _words.AsSpan(slot * LongestWord, LongestWord);
        if (_lengths[slot] != word.Length || !word.SequenceEqual(kept[..word.Length]))
        {
            _facts[slot] = _owner!.FactsOf(word);
            _lengths[slot] = (byte)word.Length;
            word.CopyTo(kept);
        }
        return _facts[slot];
    }

    private static int SlotOf(ReadOnlySpan<char> word)
    {
        var h = (uint)word.Length;
        foreach (var c in word)
        {
            h = (BitOperations.RotateLeft(h, 5) ^ c) * 0x9E3779B1u;
        }
        return (int)(h >> (32 - 12));
    }
}
