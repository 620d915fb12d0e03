using MtQuality.Language;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Lexicon;

/// <summary>How often each analysis of a set of analyses is the right one, counted on treebanks.</summary>
internal sealed class AnalysisOrder
{
    // Sets of morphologies; the words of a class share them, so that a rare word is ordered by what its like are.
    private readonly Dictionary<(string Set, Morph Morph), double> _inSet = [];
    private readonly Dictionary<Morph, double> _anywhere = [];

    /// <summary>Counts one token; <paramref name="morphs"/> are the analyses that the lexicon has for it.</summary>
    public void Add(UdToken token, string form, IReadOnlyCollection<Morph> morphs)
    {
        var likeness = morphs.Select(morph => (Morph: morph, Value: TagMap.Likeness(token, form, morph))).ToList();
        var best = likeness.Max(item => item.Value);
        if (best == 0)
        {
            return;
        }
        var set = SetOf(morphs);
        var right = likeness.Where(item => item.Value == best).Select(item => item.Morph).ToList();
        foreach (var morph in right)
        {
            _inSet[(set, morph)] = _inSet.GetValueOrDefault((set, morph)) + (1.0 / right.Count);
            _anywhere[WithoutFlags(morph)] = _anywhere.GetValueOrDefault(WithoutFlags(morph)) + (1.0 / right.Count);
        }
    }

    /// <summary>Sorts the most usual first; stable for what was never seen.</summary>
    public T[] Sort<T>(IReadOnlyCollection<T> analyses, Func<T, Morph> morphOf)
    {
        var set = SetOf(analyses.Select(morphOf));
        return
        [
            .. analyses
                .OrderBy(analysis => morphOf(analysis).Has(MorphFlags.Marginal))
                .ThenByDescending(analysis => _inSet.GetValueOrDefault((set, morphOf(analysis))))
                .ThenByDescending(analysis => _anywhere.GetValueOrDefault(WithoutFlags(morphOf(analysis)))),
        ];
    }

    private static string SetOf(IEnumerable<Morph> morphs) =>
        string.Join(' ', morphs.Select(morph => morph.Bits).Distinct().Order());

    private static Morph WithoutFlags(Morph morph) => morph.WithFlags(MorphFlags.None);
}
