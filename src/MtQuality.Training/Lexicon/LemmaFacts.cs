using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>Facts that hold for all forms of a lemma: h aspiré, auxiliary.</summary>
internal sealed class LemmaFacts
{
    private readonly HashSet<string> _aspirated = [];
    private readonly HashSet<string> _optional = [];
    private readonly HashSet<string> _etre = OwnData.Lines("etre-verbs.txt").ToHashSet(StringComparer.Ordinal);

    public LemmaFacts()
    {
        foreach (var line in OwnData.Lines("aspirated.txt"))
        {
            _ = line.EndsWith('?') ? _optional.Add(line[..^1]) : _aspirated.Add(line);
        }
    }

    /// <summary>The entry's morphology with the flags of its lemma.</summary>
    public Morph AddTo(LexicalEntry entry)
    {
        var flags = entry.Morph.Flags;
        if (_aspirated.Contains(entry.Lemma))
        {
            flags |= MorphFlags.Aspirated;
        }
        if (_optional.Contains(entry.Lemma))
        {
            flags |= MorphFlags.OptionalElision;
        }
        if (entry.Morph.Pos == Pos.Verb && _etre.Contains(entry.Lemma))
        {
            flags |= MorphFlags.EtreAuxiliary;
        }
        return entry.Morph.WithFlags(flags);
    }
}
