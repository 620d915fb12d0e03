using System.Collections.Frozen;
using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>A set of short forms, looked up without regard to casing and to the shape of apostrophes and hyphens.</summary>
internal sealed class FoldedSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly int _longest;

    /// <param name="forms">Lower case, separated by spaces, with ' and -.</param>
    public FoldedSet(string forms)
        : this(forms.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { }

    /// <param name="list">Lower case, with ' and -.</param>
    public FoldedSet(IReadOnlyCollection<string> list)
    {
        _forms = list.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = list.Max(form => form.Length);
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest)
        {
            return false;
        }
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = WordForms.Fold(word[i]);
        }
        return _forms.Contains(folded);
    }
}
