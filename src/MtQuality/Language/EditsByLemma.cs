using System.Runtime.InteropServices;

namespace MtQuality.Language;

/// <summary>
/// The edits that can be undone, by how the lemma ends: a lemma has some dozens of the thousands that there are. Made when the first form
/// is looked for, which a process that only scores never does.
/// </summary>
internal sealed class EditsByLemma
{
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byEnding;

    /// <param name="edits">All edits; they are told by their index.</param>
    public EditsByLemma(ReadOnlySpan<LemmaEdit> edits)
    {
        var byEnding = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < edits.Length; i++)
        {
            // An edit that lowers capitals cannot be undone: which forms had them nobody knows.
            if (edits[i].Lowercases)
            {
                continue;
            }
            if (!byEnding.TryGetValue(edits[i].LemmaEnding, out var alike))
            {
                byEnding.Add(edits[i].LemmaEnding, alike = []);
            }
            alike.Add(i);
            LongestEnding = Math.Max(LongestEnding, edits[i].LemmaEnding.Length);
        }
        _byEnding = byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No lemma's ending that an edit replaces is longer.</summary>
    public int LongestEnding { get; }

    /// <summary>The edits that end a lemma in just this way, in ascending order.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> ending) =>
        _byEnding.TryGetValue(ending, out var edits) ? CollectionsMarshal.AsSpan(edits) : [];
}
