using System.Numerics;

namespace MtQuality.Language.Tagging;

/// <summary>A fixed set of word hashes, open-addressed.</summary>
internal sealed class WordSet
{
    private readonly uint[] _slots;
    private readonly int _shift;

    public WordSet(ReadOnlySpan<uint> hashes)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, hashes.Length * 4));
        _shift = 32 - BitOperations.Log2(size);
        _slots = new uint[size];
        foreach (var hash in hashes)
        {
            var slot = SlotOf(hash);
            while (_slots[slot] != 0 && _slots[slot] != hash)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }
            _slots[slot] = hash;
        }
    }

    public bool Contains(uint hash)
    {
        var slots = _slots;
        var slot = SlotOf(hash);
        while (slots[slot] is not 0 and var found)
        {
            if (found == hash)
            {
                return true;
            }
            slot = (slot + 1) & (slots.Length - 1);
        }
        return false;
    }

    private int SlotOf(uint hash) => (int)((hash * 0x9E3779B1u) >> _shift);
}
