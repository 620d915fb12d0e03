using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>Lemmas that the dictionary does not give, or that are not those of a grammar.</summary>
internal sealed class LemmaCorrections
{
    private readonly HashSet<string> _feminineNouns = OwnData.Lines("feminine-nouns.txt").ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _singularNouns;
    private readonly HashSet<(string Form, string Lemma)> _titles;
    private readonly HashSet<(string Form, string Lemma)> _participles;
    private readonly ILookup<string, string> _masculineParticiples;

    public LemmaCorrections(IReadOnlyCollection<LexicalEntry> entries)
    {
        _singularNouns = entries
            .Where(entry => entry.Morph.Pos == Pos.Noun && entry.Morph.Number.HasFlag(GrammaticalNumber.Singular))
            .Select(entry => entry.Form)
            .ToHashSet(StringComparer.Ordinal);
        _titles = entries
            .Where(entry => entry.Morph.Subclass == Subclass.Title)
            .Select(entry => (entry.Form, entry.Lemma))
            .ToHashSet();
        var participles = entries.Where(entry => entry.Morph.IsPastParticiple).ToList();
        _participles = participles.Select(entry => (entry.Form, entry.Lemma)).ToHashSet();
        _masculineParticiples = participles
            .Where(entry =>
                entry.Morph.Gender.HasFlag(Gender.Masculine) && entry.Morph.Number.HasFlag(GrammaticalNumber.Singular)
            )
            .ToLookup(entry => entry.Lemma, entry => entry.Form, StringComparer.Ordinal);
    }

    /// <summary>"docteur" is listed as a noun and as a title: the title, a noun too, says it all.</summary>
    public bool IsNotDoubled(LexicalEntry entry) =>
        entry.Morph.Pos != Pos.Noun || entry.Morph.Subclass == Subclass.Title || !_titles.Contains((entry.Form, entry.Lemma));

    public LexicalEntry Correct(LexicalEntry entry) =>
        entry.Morph.Pos switch
        {
            Pos.Adjective when _participles.Contains((entry.Form, entry.Lemma)) => AsAdjective(entry),
            Pos.Noun when entry.Morph.Gender == Gender.Feminine => AsFeminineNoun(entry),
            Pos.Noun when entry.Morph.Number == GrammaticalNumber.Plural && entry.Form == entry.Lemma => AsPlural(entry),
            _ => entry,
        };

    // As an adjective a participle has its masculine singular for lemma: intéressées, intéressé.
    private LexicalEntry AsAdjective(LexicalEntry entry)
    {
        var closest = _masculineParticiples[entry.Lemma]
            .OrderByDescending(form => form.AsSpan().CommonPrefixLength(entry.Form))
            .FirstOrDefault(entry.Form);
        return entry with { Lemma = closest };
    }

    private LexicalEntry AsFeminineNoun(LexicalEntry entry)
    {
        var singular = entry.Morph.Number == GrammaticalNumber.Plural && entry.Form.EndsWith('s') ? entry.Form[..^1] : entry.Form;
        return _feminineNouns.Contains(singular) ? entry with { Lemma = singular }
            : entry.Morph.Number == GrammaticalNumber.Plural && entry.Form == entry.Lemma ? AsPlural(entry)
            : entry;
    }

    // The plurals of compounds are entries of their own, most of them without a lemma: bonnets-de-prêtre, bonnet-de-prêtre.
    private LexicalEntry AsPlural(LexicalEntry entry)
    {
        if (!entry.Form.Contains('-', StringComparison.Ordinal))
        {
            return entry;
        }
        var candidates = new List<string> { "" };
        foreach (var part in entry.Form.Split('-'))
        {
            var singulars = part.Length > 2 && part[^1] is 's' or 'x' ? new[] { part[..^1], part } : [part];
            candidates = candidates
                .SelectMany(head => singulars.Select(tail => head.Length == 0 ? tail : $"{head}-{tail}"))
                .ToList();
        }
        return entry with { Lemma = candidates.Find(_singularNouns.Contains) ?? entry.Lemma };
    }
}
