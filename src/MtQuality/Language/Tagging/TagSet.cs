using System.Numerics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The tags between which the tagger decides: analyses without their flags, with one person and, for nouns, one number each.
/// A tag also belongs to a family, its part of speech, over which rare tags share their weights. (Families told apart by form and
/// subclass as well were no more accurate, and their table of triples did not fit into the first cache.)
/// </summary>
internal sealed class TagSet
{
    // Part of speech, gender, number, person, form and subclass of a Morph.
    private const ulong TagBits = (1UL << 21) - 1;

    // Open addressing, at most half full: the code of a tag and one, 0 in an empty slot, and beside it the tag.
    private readonly uint[] _keys;
    private readonly ushort[] _ids;
    private readonly Morph[] _tags;
    private readonly byte[] _families;

    public TagSet(ReadOnlySpan<uint> tags)
    {
        _tags = new Morph[tags.Length];
        _families = new byte[tags.Length];
        _keys = new uint[BitOperations.RoundUpToPowerOf2((uint)tags.Length * 2 + 1)];
        _ids = new ushort[_keys.Length];
        AreDistinct = true;
        var families = new Pos[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            _tags[i] = new Morph(tags[i]);
            var slot = SlotOf(tags[i]);
            AreDistinct &= _keys[slot] == 0;
            if (_keys[slot] == 0)
            {
                _keys[slot] = tags[i] + 1;
                _ids[slot] = (ushort)i;
            }
            var family = _tags[i].Pos;
            var known = 0;
            while (known < FamilyCount && families[known] != family)
            {
                known++;
            }
            if (known == FamilyCount)
            {
                families[FamilyCount++] = family;
            }
            _families[i] = (byte)known;
        }
    }

    public int Count => _tags.Length;

    /// <summary>Whether no tag was given twice.</summary>
    public bool AreDistinct { get; }

    public int FamilyCount { get; }

    public ReadOnlySpan<byte> Families => _families;

    public Morph this[int tag] => _tags[tag];

    /// <summary>The tag of an analysis whose person and number are already single.</summary>
    public ushort IdOf(Morph morph)
    {
        var slot = SlotOf(CodeOf(morph));
        return _keys[slot] != 0 ? _ids[slot] : Nearest(morph);
    }

    public static uint CodeOf(Morph morph) => (uint)(morph.Bits & TagBits);

    // Where the code stands, or the empty slot where it would.
    private int SlotOf(uint code)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((code * 0x9E3779B1u) >> 16) & mask;
        while (_keys[slot] != 0 && _keys[slot] != code + 1)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    // An analysis that the model was not trained with (a newer lexicon, say) is scored like its next of kin.
    private ushort Nearest(Morph morph)
    {
        var best = 0;
        var bestLikeness = -1;
        for (var i = 0; i < _tags.Length; i++)
        {
            var tag = _tags[i];
            var likeness =
                (tag.Pos == morph.Pos ? 64 : 0)
                + (tag.Form == morph.Form ? 32 : 0)
                + (tag.Subclass == morph.Subclass ? 16 : 0)
                + (tag.Person == morph.Person ? 4 : 0)
                + (tag.Number == morph.Number ? 4 : 0)
                + (tag.Gender == morph.Gender ? 4 : 0);
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (i, likeness);
            }
        }
        return (ushort)best;
    }
}
