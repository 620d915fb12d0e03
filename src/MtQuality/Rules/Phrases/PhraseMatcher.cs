using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>Finds the elements of a pattern in a sentence.</summary>
internal static class PhraseMatcher
{
    /// <summary>Looks for elements from one on, beginning at this token.</summary>
    /// <param name="elements">The elements of a pattern.</param>
    /// <param name="sentence">A tagged sentence.</param>
    /// <param name="element">The first of them that is still to be found.</param>
    /// <param name="token">Where it must begin.</param>
    /// <param name="places">Receives where each element begins, and behind them where the match ends.</param>
    public static bool Matches(
        ReadOnlySpan<PhraseElement> elements,
        in SentenceContext sentence,
        int element,
        int token,
        Span<int> places
    )
    {
        places[element] = token;
        if (element == elements.Length)
        {
            return true;
        }
        ref readonly var e = ref elements[element];
        switch (e.Kind)
        {
            case PhraseElementKind.Gap:
                for (var taken = 0; taken <= e.Longest; taken++)
                {
                    if (Matches(elements, sentence, element + 1, token + taken, places))
                    {
                        return true;
                    }
                    if (!IsWord(sentence, token + taken))
                    {
                        return false;
                    }
                }
                return false;
            case PhraseElementKind.NounPhrase:
                var end = PlainNounPhrase.EndOf(sentence, token);
                if (end > token && Matches(elements, sentence, element + 1, end, places))
                {
                    return true;
                }
                break;
            default:
                if (
                    Accepts(sentence, e, token)
                    && Matches(elements, sentence, element + 1, e.TakesNothing ? token : token + 1, places)
                )
                {
                    return true;
                }
                break;
        }
        return e.IsOptional && Matches(elements, sentence, element + 1, token, places);
    }

    private static bool Accepts(in SentenceContext sentence, in PhraseElement element, int token) =>
        element.Kind switch
        {
            PhraseElementKind.Word => IsForm(sentence, element, token) && !(element.IsCased && sentence.HasCapital(token)),
            PhraseElementKind.NotWord => !IsForm(sentence, element, token),
            PhraseElementKind.Lemma => HasLemma(sentence, element, token),
            PhraseElementKind.WordClass => IsOfClass(sentence, element, token),
            PhraseElementKind.NotWordClass => !IsOfClass(sentence, element, token),
            PhraseElementKind.SentenceStart => IsOnlyPunctuation(sentence, 0, token),
            PhraseElementKind.SentenceEnd => IsOnlyPunctuation(sentence, token, sentence.Count),
            _ => false,
        };

    private static bool IsForm(in SentenceContext sentence, in PhraseElement element, int token) =>
        (uint)token < (uint)sentence.Count
        && (element.Bits & sentence.Words[token].Beside.Forms) != 0
        && element.HasHash(sentence.Words[token].Hash)
        && sentence.IsAny(token, element.Forms);

    private static bool IsOfClass(in SentenceContext sentence, in PhraseElement element, int token)
    {
        if ((uint)token >= (uint)sentence.Count || !EndsWith(sentence.Word(token), element.Ending))
        {
            return false;
        }
        if (!element.IsStrict)
        {
            return (WordClassesOf.Morphology(sentence[token]) & element.Classes) != 0;
        }
        // A capital inside the sentence may make any word a name: "à Visé".
        if (token > 0 && sentence.HasCapital(token) && !IsOnlyPunctuation(sentence, 0, token))
        {
            return false;
        }
        var fits = false;
        foreach (var analysis in sentence.Analyses(token))
        {
            if ((WordClassesOf.Morphology(analysis.Morph) & element.Classes) != 0)
            {
                fits = true;
            }
            else if (!IsTwinOfParticiple(analysis.Morph, element.Classes))
            {
                return false;
            }
        }
        return fits;
    }

    // Participles are adjectives too, and some of them look like a first or second person (réunis), which is rare in print.
    private static bool IsTwinOfParticiple(Morph morph, WordClasses classes) =>
        (classes & WordClasses.PastParticiple) != 0
        && (morph.Pos == Pos.Adjective || (morph.IsFinite && (morph.Person & Person.Third) == 0));

    // Any analysis counts, not only the one that the tagger chose: it is on broken sentences that taggers err.
    private static bool HasLemma(in SentenceContext sentence, in PhraseElement element, int token)
    {
        if ((uint)token >= (uint)sentence.Count || (element.Bits & sentence.Words[token].Beside.Others) == 0)
        {
            return false;
        }
        ref readonly var word = ref sentence.Words[token];
        // <faire:V>, which most lemmas of patterns are: of nearly all words it is known what they are as a verb.
        if (element.Classes == WordClasses.Verb && word.VerbLemma != 0 && element.HasHash(word.VerbLemma))
        {
            return true;
        }
        return HasLemmaInLexicon(sentence, element, token);
    }

    private static bool HasLemmaInLexicon(in SentenceContext sentence, in PhraseElement element, int token)
    {
        var reading = sentence.Readings[token];
        foreach (var analysis in sentence.Analyses(token))
        {
            if (element.Classes != 0 && (WordClassesOf.Morphology(analysis.Morph) & element.Classes) == 0)
            {
                continue;
            }
            reading.Morph = analysis.Morph;
            foreach (var lemma in element.Forms)
            {
                if (sentence.Lexicon.HasLemma(sentence.Word(token), reading, lemma))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool IsWord(in SentenceContext sentence, int token) =>
        token < sentence.Count && sentence.Tokens[token].Kind is TokenKind.Word or TokenKind.Number;

    private static bool IsOnlyPunctuation(in SentenceContext sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                return false;
            }
        }
        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, ReadOnlySpan<char> ending) =>
        word.Length >= ending.Length && WordForms.EqualsFolded(word[^ending.Length..], ending);
}
