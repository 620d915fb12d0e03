namespace MtQuality.Rules.Phrases;

/// <summary>What stands, or may stand, equally far from an anchor on both sides.</summary>
internal readonly record struct PhraseNeighbours(PhraseNeighbour Before, PhraseNeighbour Behind)
{
    /// <summary>What may stand so many words before and behind the element at <paramref name="anchor"/>.</summary>
    public static PhraseNeighbours Of(ReadOnlySpan<PhraseElement> elements, int anchor, int distance) =>
        new(PhraseNeighbour.Of(elements, anchor, -1, distance), PhraseNeighbour.Of(elements, anchor, 1, distance));

    /// <summary>What stands so many words before and behind a word of a sentence.</summary>
    public static PhraseNeighbours At(in SentenceContext sentence, int anchor, int distance) =>
        new(PhraseNeighbour.At(sentence, anchor - distance), PhraseNeighbour.At(sentence, anchor + distance));

    /// <summary>Whether what stands there may stand there, on both sides.</summary>
    public bool MayBe(in PhraseNeighbours present) => Before.MayBe(present.Before) && Behind.MayBe(present.Behind);

    public static PhraseNeighbours operator |(in PhraseNeighbours a, in PhraseNeighbours b) =>
        new(a.Before | b.Before, a.Behind | b.Behind);
}
