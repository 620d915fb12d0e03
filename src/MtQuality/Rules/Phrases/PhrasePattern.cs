using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>A sequence of words, lemmas and word classes that is looked for in a tagged sentence.</summary>
internal sealed class PhrasePattern
{
    private readonly PhraseElement[] _elements;
    private readonly int _markedFrom;
    private readonly int _markedUntil;

    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public PhrasePattern(string text)
    {
        Text = text;
        var parser = new PhrasePatternParser(text);
        _elements = parser.Elements;
        if (_elements.Length >= MostPlaces)
        {
            throw new FormatException($"Pattern \"{text}\": it has more than {MostPlaces - 1} elements.");
        }
        _markedFrom = parser.MarkedFrom;
        _markedUntil = parser.MarkedUntil;
        var anchor = ChooseAnchor();
        Anchor = _elements[anchor];
        Before = PhraseNeighbour.Of(_elements, anchor, -1);
        Behind = PhraseNeighbour.Of(_elements, anchor, 1);
        for (var i = 0; i < anchor; i++)
        {
            FewestBefore += _elements[i].Fewest;
            MostBefore += _elements[i].Most;
        }
    }

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>The rarest element that must be present; without it the pattern need not be tried.</summary>
    public PhraseElement Anchor { get; }

    /// <summary>Fewest tokens that the elements before the anchor take.</summary>
    public int FewestBefore { get; }

    /// <summary>Most tokens that the elements before the anchor take.</summary>
    public int MostBefore { get; }

    /// <summary>Whether the marked part starts with a verb in any of its forms.</summary>
    public bool StartsWithVerb =>
        _elements[_markedFrom] is { Kind: PhraseElementKind.Lemma } first && (first.Classes & WordClasses.FiniteVerb) != 0;

    /// <summary>What may stand directly before the anchor; without it the pattern need not be tried.</summary>
    public PhraseNeighbour Before { get; }

    /// <summary>What may stand directly behind the anchor; without it the pattern need not be tried.</summary>
    public PhraseNeighbour Behind { get; }

    /// <summary>Looks for the pattern from this token on.</summary>
    /// <param name="sentence">A tagged sentence.</param>
    /// <param name="start">Where the pattern must begin.</param>
    /// <param name="places">
    /// Where each element begins, and behind them where the match ends; <see cref="MostPlaces"/> are enough.
    /// </param>
    public bool MatchesAt(in SentenceContext sentence, int start, Span<int> places) =>
        Matches(sentence, 0, start, places) && FirstMarked(places) <= LastMarked(places);

    /// <summary>Room that <see cref="MatchesAt"/> needs at most.</summary>
    public const int MostPlaces = 33;

    public int FirstMarked(ReadOnlySpan<int> places) => places[_markedFrom];

    public int LastMarked(ReadOnlySpan<int> places) => places[_markedUntil] - 1;

    private bool Matches(in SentenceContext sentence, int element, int token, Span<int> places)
    {
        places[element] = token;
        if (element == _elements.Length)
        {
            return true;
        }
        ref readonly var e = ref _elements[element];
        switch (e.Kind)
        {
            case PhraseElementKind.Gap:
                for (var taken = 0; taken <= e.Longest; taken++)
                {
                    if (Matches(sentence, element + 1, token + taken, places))
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
                if (end > token && Matches(sentence, element + 1, end, places))
                {
                    return true;
                }
                break;
            default:
                if (Accepts(sentence, e, token) && Matches(sentence, element + 1, e.TakesNothing ? token : token + 1, places))
                {
                    return true;
                }
                break;
        }
        return e.IsOptional && Matches(sentence, element + 1, token, places);
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

    // The rarest element in ordinary text: every other place where it stands is tried in vain.
    private int ChooseAnchor()
    {
        var best = -1;
        var fewest = int.MaxValue;
        for (var i = 0; i < _elements.Length; i++)
        {
            if (CanBeAnchor(_elements[i]) && CountOf(_elements[i]) is var count && count < fewest)
            {
                (best, fewest) = (i, count);
            }
        }
        return best >= 0 ? best : throw new FormatException($"Pattern \"{Text}\": it needs a written form or a lemma.");
    }

    private static bool CanBeAnchor(in PhraseElement element) =>
        !element.IsOptional && element.Kind is PhraseElementKind.Word or PhraseElementKind.Lemma;

    // How often it occurs, roughly. All forms of a word together occur some eight times as often as the one that is its lemma.
    private static int CountOf(in PhraseElement element)
    {
        const int OfMark = 1 << 15;
        var count = 0;
        foreach (var form in element.Forms)
        {
            var ofForm = char.IsLetter(form[0]) ? 1 << FrenchLexicon.Default.FrequencyOf(form) : OfMark;
            count += element.Kind == PhraseElementKind.Lemma ? 8 * ofForm : ofForm;
        }
        return count;
    }
}
