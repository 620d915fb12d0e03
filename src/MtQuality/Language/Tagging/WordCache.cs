using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Facts about the words seen last. Text repeats itself: most look-ups end here. Exact, one per thread; each word has two slots to
/// stand in, so that two frequent words do not drive each other out.
/// </summary>
internal sealed class WordCache
{
    private const int SlotBits = 13;
    private const int LongestWord = 20;

    private readonly WordFacts[] _facts = new WordFacts[1 << SlotBits];
    private readonly byte[] _lengths = new byte[1 << SlotBits];
    private readonly char[] _words = new char[LongestWord << SlotBits];
    private WordFacts _longWord;
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

    /// <summary>What the owner knows of the word; valid until the next call.</summary>
    public ref readonly WordFacts Get(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord)
        {
            _longWord = _owner!.FactsOf(word);
            return ref _longWord;
        }
        var slot = SlotOf(word);
        if (IsAt(slot, word))
        {
            return ref _facts[slot];
        }
        if (IsAt(slot + 1, word))
        {
            return ref _facts[slot + 1];
        }
        // The newcomer takes the first slot, the word before it moves on to the second.
        _facts[slot + 1] = _facts[slot];
        _lengths[slot + 1] = _lengths[slot];
        CharsAt(slot).CopyTo(CharsAt(slot + 1));
        _facts[slot] = _owner!.FactsOf(word);
        _lengths[slot] = (byte)word.Length;
        word.CopyTo(CharsAt(slot));
        return ref _facts[slot];
    }

    private bool IsAt(int slot, ReadOnlySpan<char> word) =>
        _lengths[slot] == word.Length && word.SequenceEqual(CharsAt(slot)[..word.Length]);

    private Span<char> CharsAt(int slot) => _words.AsSpan(slot * LongestWord, LongestWord);

    // Four characters at a time: the first ones, those of the middle and the last ones, which overlap in shorter words.
    private static int SlotOf(ReadOnlySpan<char> word)
    {
        ulong h;
        if (word.Length < 4)
        {
            h = word[0] | ((ulong)word[word.Length >> 1] << 16) | ((ulong)word[^1] << 32);
        }
        else
        {
            h = FourAt(word, 0);
            h = (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9UL;
            h ^= FourAt(word, (word.Length - 4) >> 1);
            h = (h ^ (h >> 29)) * 0x94D049BB133111EBUL;
            h ^= FourAt(word, word.Length - 4);
        }
        h = (h ^ (h >> 32) ^ (uint)word.Length) * 0x9E3779B97F4A7C15UL;
        return (int)(h >> (64 - SlotBits)) & ~1;
    }

    private static ulong FourAt(ReadOnlySpan<char> word, int i) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(word[i..])));
}
