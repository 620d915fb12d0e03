using System.Globalization;
using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>Brings the dictionary and our own lists together into the entries of the lexicon.</summary>
internal static class LexiconSource
{
    public static IEnumerable<LexicalEntry> Entries(IEnumerable<string> affixFile, IEnumerable<string> dictionaryFile)
    {
        // The first line of a .dic file is the number of the others.
        var open = new HunspellDictionary(AffixRules.Parse(affixFile))
            .Expand(dictionaryFile.Skip(1).Concat(OwnData.Lines("words.txt")))
            .Where(form => !GrammarFields.IsClosedClass(form))
            .SelectMany(GrammarFields.Translate)
            .Distinct()
            .ToList();
        var lemmas = new LemmaCorrections(open);
        var facts = new LemmaFacts();
        // Facts come first, so that an adjective made from a participle (haché) keeps those of its verb.
        return open.Where(lemmas.IsNotDoubled)
            .Select(facts.AddTo)
            .Select(lemmas.Correct)
            .SelectMany(WithBothReadingsOfAcronyms)
            .Concat(OwnData.Entries("closed-words.txt"))
            .Concat(Ordinals())
            .Select(facts.AddTo);
    }

    // "le PDG" is a noun like any other, "l'ONU" is a name; the dictionary makes no difference.
    private static IEnumerable<LexicalEntry> WithBothReadingsOfAcronyms(LexicalEntry entry)
    {
        yield return entry;
        if (entry.Morph.Pos == Pos.ProperNoun && entry.Morph.Subclass == Subclass.None && entry.Form.All(char.IsAsciiLetterUpper))
        {
            yield return entry with
            {
                Morph = entry.Morph.WithPos(Pos.Noun),
            };
        }
    }

    // 34e; "34ème" is what people write, against the rule.
    private static IEnumerable<LexicalEntry> Ordinals()
    {
        for (var n = 2; n < 1000; n++)
        {
            var lemma = n.ToString(CultureInfo.InvariantCulture) + "e";
            var morph = new Morph(Pos.Adjective, Gender.Both, GrammaticalNumber.Singular);
            yield return new LexicalEntry(lemma, lemma, morph);
            yield return new LexicalEntry(lemma[..^1] + "ème", lemma, morph.WithFlags(MorphFlags.Marginal));
        }
    }
}
