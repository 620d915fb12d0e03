using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>Brings the dictionary and our own lists together into the entries of the lexicon.</summary>
internal static class LexiconSource
{
    public static IEnumerable<LexicalEntry> Entries(IEnumerable<string> affixFile, IEnumerable<string> dictionaryFile)
    {
        var dictionary = new HunspellDictionary(AffixRules.Parse(affixFile)).Expand(dictionaryFile);
        var open = dictionary
            .Where(form => !GrammarFields.IsClosedClass(form))
            .SelectMany(GrammarFields.Translate)
            .Distinct()
            .ToList();
        var facts = new LemmaFacts();
        return WithParticipleLemmas(WithoutPlainTitles(open))
            .Concat(OwnData.Entries("closed-words.txt"))
            .Select(entry => entry with { Morph = facts.AddTo(entry) });
    }

    // "docteur" is listed as a noun and as a title: the title, a noun too, says it all.
    private static IEnumerable<LexicalEntry> WithoutPlainTitles(List<LexicalEntry> entries)
    {
        var titles = entries
            .Where(entry => entry.Morph.Subclass == Subclass.Title)
            .Select(entry => (entry.Form, entry.Lemma))
            .ToHashSet();
        return entries.Where(entry =>
            entry.Morph.Pos != Pos.Noun || entry.Morph.Subclass == Subclass.Title || !titles.Contains((entry.Form, entry.Lemma))
        );
    }

    // As an adjective a participle has its masculine singular for lemma: intéressées, intéressé.
    private static IEnumerable<LexicalEntry> WithParticipleLemmas(IEnumerable<LexicalEntry> entries)
    {
        var all = entries.ToList();
        var masculine = all.Where(entry =>
                entry.Morph.IsPastParticiple
                && entry.Morph.Gender.HasFlag(Gender.Masculine)
                && entry.Morph.Number.HasFlag(GrammaticalNumber.Singular)
            )
            .ToLookup(entry => entry.Lemma, entry => entry.Form, StringComparer.Ordinal);
        var participles = all.Where(entry => entry.Morph.IsPastParticiple).Select(entry => (entry.Form, entry.Lemma)).ToHashSet();
        foreach (var entry in all)
        {
            if (entry.Morph.Pos == Pos.Adjective && participles.Contains((entry.Form, entry.Lemma)))
            {
                var lemma = masculine[entry.Lemma]
                    .OrderByDescending(form => form.AsSpan().CommonPrefixLength(entry.Form))
                    .FirstOrDefault(entry.Form);
                yield return entry with
                {
                    Lemma = lemma,
                };
            }
            else
            {
                yield return entry;
            }
        }
    }

    /// <summary>Facts about lemmas: h aspiré, auxiliary.</summary>
    private sealed class LemmaFacts
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
}
