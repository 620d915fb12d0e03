using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>
/// A set of short forms, looked up without regard to casing and to the shape of apostrophes and hyphens. Rules ask for nearly every
/// word of a text and are nearly always told no: length, first and last character answer that before the word is read.
/// </summary>
internal sealed class FoldedSet
{
    // So many forms leave most of 64 bits free.
    private const int FormsInBits = 8;

    // By length of the form: which first and which last characters occur, a bit for the low six bits of each.
    private readonly ulong[] _firsts;
    private readonly ulong[] _lasts;

    // A bit for the low bits of each form's hash, by which most words of a sentence are refused unread.
    private readonly ulong[] _hashBits;

    // Open addressing, at most half full; null ends a search.
    private readonly string?[] _slots;
    private readonly uint[] _hashes;
    private readonly int[] _indices;

    /// <param name="forms">Lower case, separated by spaces, with ' and -.</param>
    public FoldedSet(string forms)
        : this(forms.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { }

    /// <param name="list">Lower case, with ' and -.</param>
    public FoldedSet(IReadOnlyCollection<string> list)
    {
        var longest = 0;
        foreach (var form in list)
        {
            longest = Math.Max(longest, form.Length);
        }
        _firsts = new ulong[longest + 1];
        _lasts = new ulong[longest + 1];
        _slots = new string?[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)list.Count * 2)];
        _hashes = new uint[_slots.Length];
        _hashBits = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(list.Count / FormsInBits) + 1)];
        _indices = new int[_slots.Length];
        var index = 0;
        foreach (var form in list)
        {
            if (form.Length > 0)
            {
                _firsts[form.Length] |= BitOf(form[0]);
                _lasts[form.Length] |= BitOf(form[^1]);
                Add(form, index);
            }
            index++;
        }
    }

    /// <summary><see cref="WordForms.Hash"/> of each form, and 0 where there is none.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes;

    public bool Contains(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    /// <summary>Place of the form in the list that the set was made of; -1 when it is not there.</summary>
    public int IndexOf(ReadOnlySpan<char> word) =>
        word.Length > 0 && MayContain(word.Length, WordForms.Fold(word[0]), WordForms.Fold(word[^1])) ? Find(word) : -1;

    /// <summary>Whether a form of this length has this first and may have this last character, both folded.</summary>
    public bool MayContain(int length, char first, char last) =>
        (uint)length < (uint)_firsts.Length && (_firsts[length] & BitOf(first)) != 0 && (_lasts[length] & BitOf(last)) != 0;

    /// <summary>Whether a form may be there whose <see cref="WordForms.Hash"/> this is.</summary>
    public bool MayContain(uint hash)
    {
        if (((_hashBits[BitsOf(hash)] >> (int)hash) & 1) == 0)
        {
            return false;
        }
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; _slots[slot] is not null; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == hash)
            {
                return true;
            }
        }
        return false;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)WordForms.Hash(word) & mask; _slots[slot] is { } form; slot = (slot + 1) & mask)
        {
            if (WordForms.EqualsFolded(word, form))
            {
                return _indices[slot];
            }
        }
        return -1;
    }

    private void Add(string form, int index)
    {
        var mask = _slots.Length - 1;
        var hash = WordForms.Hash(form);
        var slot = (int)hash & mask;
        while (_slots[slot] is not null)
        {
            slot = (slot + 1) & mask;
        }
        _hashBits[BitsOf(hash)] |= 1UL << (int)hash;
        _slots[slot] = form;
        _hashes[slot] = hash;
        _indices[slot] = index;
    }

    private int BitsOf(uint hash) => (int)(hash >> 6) & (_hashBits.Length - 1);

    private static ulong BitOf(char c) => 1UL << (c & 63);
}
