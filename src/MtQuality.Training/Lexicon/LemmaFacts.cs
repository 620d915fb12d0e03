using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>Facts that hold for all forms of a lemma: elision before it, auxiliary.</summary>
internal sealed class LemmaFacts
{
    // l'yeuse, l'yèble, les yeux; l'Yonne, l'Yerres: the only words in y before a vowel that are read like "ieu".
    private static readonly string[] s_vocalic = ["yeuse", "yèble", "yeux", "Yonne", "Yerres"];

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

    /// <summary>The entry with the flags of its lemma added to its morphology.</summary>
    public LexicalEntry AddTo(LexicalEntry entry)
    {
        var flags = entry.Morph.Flags;
        if (_aspirated.Contains(entry.Lemma) || IsConsonantalY(entry.Lemma))
        {
            flags |= MorphFlags.Aspirated;
        }
        else if (_optional.Contains(entry.Lemma) || (entry.Morph.Pos == Pos.ProperNoun && entry.Form[0] == 'H'))
        {
            flags |= MorphFlags.OptionalElision;
        }
        if (entry.Morph.Pos == Pos.Verb && _etre.Contains(entry.Lemma))
        {
            flags |= MorphFlags.EtreAuxiliary;
        }
        return entry with { Morph = entry.Morph.WithFlags(flags) };
    }

    private static bool IsConsonantalY(string lemma) =>
        lemma.Length > 1
        && lemma[0] is 'y' or 'Y'
        && Accents.BaseLetter(lemma[1]) is 'a' or 'e' or 'i' or 'o' or 'u'
        && !s_vocalic.Contains(lemma);
}
