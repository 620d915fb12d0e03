using System.Numerics;
using System.Runtime.CompilerServices;
using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>
/// A set of short forms, looked up without regard to casing and to the shape of apostrophes and hyphens. Rules ask for nearly every
/// word of a text and are nearly always told no: the hash that is kept with the word answers that, or length, first and last character,
/// before the word is read.
/// </summary>
internal sealed class FoldedSet
{
    // By length of the form: which first and which last characters occur, a bit for the low six bits of each.
    private readonly ulong[] _firsts;
    private readonly ulong[] _lasts;

    // A bit for the top bits of each form's hash, by which few forms refuse most words unread, and without another place in memory.
    private ulong _hashBits;

    // Open addressing, at most half full: the hash of each form, and 0 where there is none.
    private readonly uint[] _hashes;

    // The form in each place, and its place in the list.
    private readonly (string Form, int Index)[] _forms;

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
        _hashes = new uint[BitOperations.RoundUpToPowerOf2((uint)list.Count * 2)];
        _forms = new (string, int)[_hashes.Length];
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
        word.Length > 0 && MayContain(word.Length, WordForms.Fold(word[0]), WordForms.Fold(word[^1]))
            ? Find(word, WordForms.Hash(word))
            : -1;

    /// <summary>Whether a form of this length has this first and may have this last character, both folded.</summary>
    public bool MayContain(int length, char first, char last) =>
        (uint)length < (uint)_firsts.Length && (_firsts[length] & BitOf(first)) != 0 && (_lasts[length] & BitOf(last)) != 0;

    /// <summary>Whether a form may be there whose <see cref="WordForms.Hash"/> this is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(uint hash) => (_hashBits & BitOf(hash)) != 0 && PlaceOf(hash) >= 0;

    /// <summary>The same as <see cref="Contains(ReadOnlySpan{char})"/> for a word whose <see cref="WordForms.Hash"/> is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ReadOnlySpan<char> word, uint hash) => (_hashBits & BitOf(hash)) != 0 && Find(word, hash) >= 0;

    // The place of the first form with this hash; -1 when there is none.
    private int PlaceOf(uint hash)
    {
        var mask = _hashes.Length - 1;
        for (var place = (int)hash & mask; _hashes[place] != 0; place = (place + 1) & mask)
        {
            if (_hashes[place] == hash)
            {
                return place;
            }
        }
        return -1;
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var place = PlaceOf(hash);
        return place >= 0 && WordForms.EqualsFolded(word, _forms[place].Form) ? _forms[place].Index : -1;
    }

    private void Add(string form, int index)
    {
        var hash = WordForms.Hash(form);
        var mask = _hashes.Length - 1;
        var place = (int)hash & mask;
        while (_hashes[place] != 0)
        {
            if (_hashes[place] == hash && _forms[place].Form != form)
            {
                throw new ArgumentException(
                    $"\"{form}\" and \"{_forms[place].Form}\" cannot be told apart by their hash.",
                    nameof(form)
                );
            }
            place = (place + 1) & mask;
        }
        (_hashes[place], _forms[place]) = (hash, (form, index));
        _hashBits |= BitOf(hash);
    }

    private static ulong BitOf(uint hash) => 1UL << (int)(hash >> 26);

    private static ulong BitOf(char c) => 1UL << (c & 63);
}
