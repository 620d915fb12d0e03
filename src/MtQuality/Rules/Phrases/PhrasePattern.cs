using MtQuality.Language;

namespace MtQuality.Rules.Phrases;

/// <summary>A sequence of words, lemmas and word classes that is looked for in a tagged sentence.</summary>
internal sealed class PhrasePattern
{
    private readonly int _markedFrom;
    private readonly int _markedUntil;

    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public PhrasePattern(string text)
    {
        Text = text;
        var parser = new PhrasePatternParser(text);
        Elements = parser.Elements;
        if (Elements.Length >= MostPlaces)
        {
            throw new FormatException($"Pattern \"{text}\": it has more than {MostPlaces - 1} elements.");
        }
        _markedFrom = parser.MarkedFrom;
        _markedUntil = parser.MarkedUntil;
        var anchor = ChooseAnchor();
        Anchor = Elements[anchor];
        Beside = PhraseNeighbours.Of(Elements, anchor, 1);
        OneFurther = PhraseNeighbours.Of(Elements, anchor, 2);
        for (var i = 0; i < anchor; i++)
        {
            FewestBefore += Elements[i].Fewest;
            MostBefore += Elements[i].Most;
        }
    }

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>What is looked for, in order.</summary>
    public PhraseElement[] Elements { get; }

    /// <summary>The rarest element that must be present; without it the pattern need not be tried.</summary>
    public PhraseElement Anchor { get; }

    /// <summary>Fewest tokens that the elements before the anchor take.</summary>
    public int FewestBefore { get; }

    /// <summary>Most tokens that the elements before the anchor take.</summary>
    public int MostBefore { get; }

    /// <summary>Whether the marked part starts with a verb in any of its forms.</summary>
    public bool StartsWithVerb =>
        Elements[_markedFrom] is { Kind: PhraseElementKind.Lemma } first && (first.Classes & WordClasses.FiniteVerb) != 0;

    /// <summary>What may stand directly before and behind the anchor; without it the pattern need not be tried.</summary>
    public PhraseNeighbours Beside { get; }

    /// <summary>What may stand one word further on either side; without it the pattern need not be tried.</summary>
    public PhraseNeighbours OneFurther { get; }

    /// <summary>Room that the places of a match need at most: where each element begins, and behind them where the match ends.</summary>
    public const int MostPlaces = 33;

    /// <summary>Whether a match marks anything: what stands in the marked part may all be absent.</summary>
    public bool Marks(ReadOnlySpan<int> places) => FirstMarked(places) <= LastMarked(places);

    public int FirstMarked(ReadOnlySpan<int> places) => places[_markedFrom];

    public int LastMarked(ReadOnlySpan<int> places) => places[_markedUntil] - 1;

    // The rarest element in ordinary text: every other place where it stands is tried in vain.
    private int ChooseAnchor()
    {
        var best = -1;
        var fewest = int.MaxValue;
        for (var i = 0; i < Elements.Length; i++)
        {
            if (CanBeAnchor(Elements[i]) && CountOf(Elements[i]) is var count && count < fewest)
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
