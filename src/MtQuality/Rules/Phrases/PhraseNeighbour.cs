using MtQuality.Language;

namespace MtQuality.Rules.Phrases;

/// <summary>
/// What may stand beside the anchor of a pattern, told without reading a word: by a bit of its hash, by bits of its lemmas, by its word
/// classes. Of twenty anchors that a text holds it turns away nineteen before the pattern is tried.
/// </summary>
internal readonly record struct PhraseNeighbour
{
    private ulong Forms { get; init; }
    private ulong Lemmas { get; init; }

    // For the tagger, and for any analysis of the lexicon.
    private WordClasses Chosen { get; init; }
    private WordClasses Possible { get; init; }

    // Whether the pattern may end here, or go on with anything.
    private bool IsAny { get; init; }

    private static PhraseNeighbour Any { get; } = new() { IsAny = true };

    /// <summary>What may stand beside the element at <paramref name="anchor"/>, in the direction of <paramref name="step"/>.</summary>
    public static PhraseNeighbour Of(ReadOnlySpan<PhraseElement> elements, int anchor, int step)
    {
        var neighbour = default(PhraseNeighbour);
        for (var i = anchor + step; i >= 0 && i < elements.Length; i += step)
        {
            if (elements[i].TakesNothing)
            {
                continue;
            }
            neighbour = neighbour.Or(elements[i]);
            if (!elements[i].IsOptional || neighbour.IsAny)
            {
                return neighbour;
            }
        }
        return Any;
    }

    public bool MayBeAt(in SentenceContext sentence, int i)
    {
        if (IsAny)
        {
            return true;
        }
        if ((uint)i >= (uint)sentence.Count)
        {
            return false;
        }
        ref readonly var word = ref sentence.Words[i];
        return (Forms & BitOf(word.Hash)) != 0
            || (Lemmas != 0 && word.MayHaveLemmaAmong(Lemmas))
            || (Possible & word.Classes) != 0
            || (Chosen & WordClassesOf.Morphology(sentence[i])) != 0;
    }

    /// <summary>The bit that stands for a form or a lemma with this hash.</summary>
    public static ulong BitOf(uint hash) => 1UL << (int)(hash & 63);

    private PhraseNeighbour Or(in PhraseElement element) =>
        element.Kind switch
        {
            PhraseElementKind.Word => this with { Forms = Forms | BitsOf(element.Forms) },
            PhraseElementKind.Lemma => this with { Lemmas = Lemmas | BitsOf(element.Forms) },
            PhraseElementKind.WordClass when element.IsStrict => this with { Possible = Possible | element.Classes },
            PhraseElementKind.WordClass => this with { Chosen = Chosen | element.Classes },
            _ => Any,
        };

    private static ulong BitsOf(string[] forms)
    {
        var bits = 0UL;
        foreach (var form in forms)
        {
            bits |= BitOf(WordForms.Hash(form));
        }
        return bits;
    }
}
