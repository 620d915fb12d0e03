using System.Numerics;

namespace MtQuality.Rules.Profiles;

/// <summary>
/// The profiles of the words seen last. Text repeats itself: nineteen of twenty look-ups end here. Direct-mapped, exact, one per workspace.
/// </summary>
internal sealed class WordProfileCache
{
    private const int SlotBits = 14;
    private const int LongestWord = 20;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];

    public WordProfile Get(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord)
        {
            return WordProfiler.Of(word);
        }
        ref var slot = ref _slots[SlotOf(word)];
        if (slot.Length != word.Length || !word.SequenceEqual(slot.Word[..word.Length]))
        {
            slot.Profile = WordProfiler.Of(word);
            slot.Length = word.Length;
            word.CopyTo(slot.Word);
        }
        return slot.Profile;
    }

    private static int SlotOf(ReadOnlySpan<char> word)
    {
        var h = (uint)word.Length;
        foreach (var c in word)
        {
            h = (BitOperations.RotateLeft(h, 5) ^ c) * 0x9E3779B1u;
        }
        return (int)(h >> (32 - SlotBits));
    }

    // Word and profile beside each other: one look-up, one or two lines of the processor's cache.
    private struct Slot
    {
        public WordProfile Profile;
        public int Length;
        public Characters Word;
    }

    [System.Runtime.CompilerServices.InlineArray(LongestWord)]
    private struct Characters
    {
        private char _first;
    }
}
