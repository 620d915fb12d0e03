using System.Numerics;

namespace MtQuality.Rules.Profiles;

/// <summary>
/// The profiles of the words seen last. Text repeats itself: nineteen of twenty look-ups end here. Exact, one per workspace; each word has
/// two places, because with one of them one look-up in fourteen found the place taken by another word of the same text.
/// </summary>
internal sealed class WordProfileCache
{
    private const int SlotBits = 14;
    private const int LongestWord = 20;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];

    // Which of the two places of a word was asked for last.
    private readonly byte[] _recent = new byte[1 << (SlotBits - 1)];
    private WordProfile _ofLongWord;

    /// <summary>The profile of a word; it is there until the next one is asked for.</summary>
    public ref readonly WordProfile Get(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord)
        {
            _ofLongWord = WordProfiler.Of(word);
            return ref _ofLongWord;
        }
        var first = FirstSlotOf(word);
        ref var recent = ref _slots[first + _recent[first >> 1]];
        if (recent.Holds(word))
        {
            return ref recent.Profile;
        }
        // The other place of the two: it holds the word, or what was not asked for last and makes room.
        _recent[first >> 1] ^= 1;
        ref var other = ref _slots[first + _recent[first >> 1]];
        if (!other.Holds(word))
        {
            other.Profile = WordProfiler.Of(word);
            other.Length = word.Length;
            word.CopyTo(other.Word);
        }
        return ref other.Profile;
    }

    private static int FirstSlotOf(ReadOnlySpan<char> word)
    {
        var h = (uint)word.Length;
        foreach (var c in word)
        {
            h = (BitOperations.RotateLeft(h, 5) ^ c) * 0x9E3779B1u;
        }
        return (int)(h >> (32 - SlotBits)) & ~1;
    }

    // Word and profile beside each other: one look-up, two lines of the processor's cache.
    private struct Slot
    {
        public WordProfile Profile;
        public int Length;
        public Characters Word;

        public readonly bool Holds(ReadOnlySpan<char> word) =>
            Length == word.Length && word.SequenceEqual(((ReadOnlySpan<char>)Word)[..Length]);
    }

    [System.Runtime.CompilerServices.InlineArray(LongestWord)]
    private struct Characters
    {
        private char _first;
    }
}
