using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>
/// What stands, or may stand, beside the anchor of a pattern, or one word further, as bits: one for the form (by its hash), one for each lemma, for each word
/// class, and for the edge of the sentence. Of twenty anchors that a text holds one AND turns away nineteen before a word is read.
/// </summary>
/// <param name="Forms">Forms, by their hash.</param>
/// <param name="Others">From the lowest bits on: word classes of any analysis, the word class that the tagger chose, lemmas, edge, anything.</param>
internal readonly record struct PhraseNeighbour(ulong Forms, ulong Others)
{
    private const int ChosenFrom = 16;
    private const int LemmasFrom = 32;
    private const int Lemmas = 30;

    // Punctuation, or nothing: here a sentence may begin or end.
    private const ulong Edge = 1UL << 62;
    private const ulong Anything = 1UL << 63;

    private static PhraseNeighbour Any { get; } = new(0, Anything);

    /// <summary>What may stand before or behind the element at <paramref name="anchor"/>.</summary>
    /// <param name="elements">The elements of a pattern.</param>
    /// <param name="anchor">One of them.</param>
    /// <param name="step">-1 for what stands before it, 1 for what stands behind it.</param>
    /// <param name="distance">How many words away: 1 is beside it.</param>
    public static PhraseNeighbour Of(ReadOnlySpan<PhraseElement> elements, int anchor, int step, int distance)
    {
        var next = anchor + step;
        if ((uint)next >= (uint)elements.Length)
        {
            return Any;
        }
        ref readonly var element = ref elements[next];
        if (element.Kind == (step < 0 ? PhraseElementKind.SentenceStart : PhraseElementKind.SentenceEnd))
        {
            return new PhraseNeighbour(0, Edge);
        }
        if (element.TakesNothing)
        {
            return Of(elements, next, step, distance);
        }
        if (element.Kind is PhraseElementKind.Gap or PhraseElementKind.NounPhrase)
        {
            return Any;
        }
        var there = distance == 1 ? Of(element) : Of(elements, next, step, distance - 1);
        return element.IsOptional ? there | Of(elements, next, step, distance) : there;
    }

    /// <summary>What stands at a place in a sentence, or outside of it.</summary>
    public static PhraseNeighbour At(in SentenceContext sentence, int i)
    {
        if ((uint)i >= (uint)sentence.Count)
        {
            return new PhraseNeighbour(0, Edge | Anything);
        }
        ref readonly var written = ref sentence.Words[i].Beside;
        var chosen = (ulong)WordClassesOf.Morphology(sentence.Readings[i].Morph) << ChosenFrom;
        return new PhraseNeighbour(written.Forms, written.Others | chosen);
    }

    /// <summary>What a token says as it is written, whatever the tagger takes it for.</summary>
    public static PhraseNeighbour OfWritten(TokenKind kind, uint hash, WordClasses classes, ulong lemmas)
    {
        var edge = kind is TokenKind.Punctuation or TokenKind.Symbol ? Edge : 0;
        return new PhraseNeighbour(BitOfForm(hash), (ulong)classes | lemmas | edge | Anything);
    }

    /// <summary>Whether what stands there has a bit of what may stand there.</summary>
    public bool MayBe(PhraseNeighbour other) => ((Forms & other.Forms) | (Others & other.Others)) != 0;

    public static PhraseNeighbour operator |(PhraseNeighbour a, PhraseNeighbour b) => new(a.Forms | b.Forms, a.Others | b.Others);

    /// <summary>The bit of <see cref="Forms"/> that stands for a form with this hash.</summary>
    public static ulong BitOfForm(uint hash) => 1UL << (int)(hash & 63);

    /// <summary>The bit of <see cref="Others"/> that stands for a lemma with this hash.</summary>
    public static ulong BitOfLemma(uint hash) => 1UL << (LemmasFrom + (int)(((ulong)hash * Lemmas) >> 32));

    /// <summary>The bits of all lemmas, for a word that has more than are told apart.</summary>
    public const ulong AllLemmas = ((1UL << Lemmas) - 1) << LemmasFrom;

    private static PhraseNeighbour Of(in PhraseElement element) =>
        element.Kind switch
        {
            PhraseElementKind.Word => new PhraseNeighbour(element.Bits, 0),
            PhraseElementKind.Lemma => new PhraseNeighbour(0, element.Bits),
            PhraseElementKind.WordClass when element.IsStrict => new PhraseNeighbour(0, (ulong)element.Classes),
            PhraseElementKind.WordClass => new PhraseNeighbour(0, (ulong)element.Classes << ChosenFrom),
            _ => Any,
        };
}
