using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Contraction;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>A determiner and its noun, with what stands between: "les deux plus grandes villes".</summary>
internal readonly struct NounGroup
{
    /// <summary>Adjectives and adverbs that may stand between determiner and noun; more is a pile of words, not a phrase.</summary>
    private const int MaxBetween = 4;

    // Behind its noun an adjective: "des tailles différentes".
    private static readonly FoldedSet s_adjectival = new("différents divers certain tel");

    private static readonly FoldedSet s_objects = new("le la les l' leur");
    private static readonly FoldedSet s_all = new("tous toutes");
    private static readonly FoldedSet s_degrees = new("plus moins très si aussi trop");

    // Before a vowel they stand with feminines, too.
    private static readonly FoldedSet s_masculineForms = new("mon ton son");

    private NounGroup(int determiner, int noun, GenderNumber ofDeterminer, GenderNumber ofNoun)
    {
        Determiner = determiner;
        Noun = noun;
        OfDeterminer = ofDeterminer;
        OfNoun = ofNoun;
    }

    public int Determiner { get; }
    public int Noun { get; }

    /// <summary>Genders and numbers that the determiner allows.</summary>
    public GenderNumber OfDeterminer { get; }

    /// <summary>Genders and numbers that the noun can have.</summary>
    public GenderNumber OfNoun { get; }

    /// <summary>What both have in common; what either has when they clash, since it is open which of them is wrong.</summary>
    public GenderNumber Features => OfDeterminer.AgreesWith(OfNoun) ? OfDeterminer & OfNoun : OfDeterminer | OfNoun;

    /// <summary>Whether a group could start with this word: it is a determiner, and no preposition ("de", "en").</summary>
    public static bool MayBeginWith(in WrittenWord word) => MayBeDeterminer(word.Facts);

    /// <summary>Whether a determiner could have its noun where this stands behind it: a noun, an adjective, a number, an adverb of degree.</summary>
    public static bool MayGoOnWith(Neighbour next) =>
        !next.IsEdge
        && next.Pos
            is not (
                Pos.Auxiliary
                or Pos.Determiner
                or Pos.Contraction
                or Pos.Pronoun
                or Pos.Preposition
                or Pos.CoordinatingConjunction
                or Pos.Punctuation
            )
        // "plus" is a form of plaire, too.
        && (next.Pos != Pos.Verb || next.Form is VerbForm.PastSimple);

    private static bool MayBeDeterminer(in ClassFacts facts) =>
        facts.AsDeterminer != GenderNumber.None && !facts.Could(Pos.Preposition);

    /// <summary>Reads the group that starts with the determiner at <paramref name="i"/>.</summary>
    public static bool TryRead(in SentenceContext s, int i, out NounGroup group)
    {
        // Most words are no determiner: that is seen before anything is looked up.
        if (!MayBeDeterminer(s.Facts(i)))
        {
            group = default;
            return false;
        }
        return s.Chunks is { } chunks ? chunks.TryGetNounGroup(s, i, out group) : TryReadAnew(s, i, out group);
    }

    /// <summary>Reads it from the words, whether or not it was read before.</summary>
    public static bool TryReadAnew(in SentenceContext s, int i, out NounGroup group)
    {
        group = default;
        if (!TryReadDeterminer(s, i, out var ofDeterminer))
        {
            return false;
        }
        var noun = NounAfter(s, i + 1, ofDeterminer);
        // An unknown word behind is foreign, and then the one before is likely to be as well: "l'exit tax".
        if (
            noun < 0
            || !s.IsPlainWord(noun)
            || IsForeign(s, noun + 1)
            || (noun == i + 1 && s[i].Pos == Pos.Pronoun && s.CouldTakeClitic(noun))
        )
        {
            return false;
        }
        group = new NounGroup(i, noun, ofDeterminer, s.FeaturesAsNoun(noun));
        return true;
    }

    /// <summary>Genders and numbers of the determiner at <paramref name="i"/>; whether there is one.</summary>
    public static bool TryReadDeterminer(in SentenceContext s, int i, out GenderNumber features)
    {
        features = s.Facts(i).AsDeterminer;
        // "de" is a determiner in "de bons outils" only; "tous" before a bare noun qualifies a subject: "tous victimes".
        if (!MayBeDeterminer(s.Facts(i)) || s.IsIn(i, s_all))
        {
            return false;
        }
        // "des tailles différentes": an adjective after its noun.
        if (s.Is(i - 1, Pos.Noun) && s.HasLemmaIn(i, s_adjectival))
        {
            return false;
        }
        // ma, ta, sa stand before feminines, and mon, ton, son before feminines only when these start with a vowel.
        if (s.IsIn(i, s_masculineForms) && !s.ElidesBefore(i + 1))
        {
            features = GenderNumber.MasculineSingular;
        }
        return s[i].Pos is Pos.Determiner or Pos.Contraction || s.IsOnly(i + 1, Pos.Noun);
    }

    // The first noun after the determiner, over numerals, adverbs of degree and adjectives that the tagger is sure to stand before it.
    // One of these adjectives is the noun itself when it can be and the tagger's noun is an apposition: "les raccourcis clavier".
    private static int NounAfter(in SentenceContext s, int i, GenderNumber ofDeterminer)
    {
        var other = -1;
        for (var n = i; n < s.Count && n - i <= MaxBetween; n++)
        {
            // "les plus beaux tableau": the tagger may take such an adjective for the noun.
            if (s.Is(n, Pos.Noun) && !(s.Is(n + 1, Pos.Noun) && AdjectiveNoun.CouldStandBeforeNoun(s, n)))
            {
                return other >= 0 && !s.FeaturesAsNoun(n).AgreesWith(ofDeterminer) ? other : n;
            }
            if (
                other < 0
                && !s.Is(n, Pos.Noun)
                && (s.FeaturesAsNoun(n).AgreesWith(ofDeterminer) || StandsForNoun(s, n, ofDeterminer))
            )
            {
                other = n;
            }
            if (
                !(s.Could(n, Pos.Adjective) && s[n].Pos is Pos.Adjective or Pos.Noun && s.IsPlainWord(n))
                && !IsCardinal(s, n)
                && !IsAdverbOfDegree(s, n)
            )
            {
                // "La nageuse a été": the tagger may take the last such word for an adjective, where no noun follows it.
                return other >= 0 && other == n - 1 && s.FeaturesAsNoun(other).AgreesWith(ofDeterminer) ? other : -1;
            }
        }
        return -1;
    }

    // "la variable change": an adjective that does not ordinarily stand before a noun.
    private static bool StandsForNoun(in SentenceContext s, int i, GenderNumber ofDeterminer) =>
        s.Is(i, Pos.Adjective) && s.FeaturesAsModifier(i).AgreesWith(ofDeterminer) && !AdjectiveNoun.StandsBeforeNoun(s, i);

    private static bool IsForeign(in SentenceContext s, int i) =>
        i < s.Count
        && s.Tokens[i].Kind == TokenKind.Word
        && !s.IsKnown(i)
        && (s.Tokens[i].Flags & (TokenFlags.InitialCapital | TokenFlags.HasDigit | TokenFlags.HasHyphen)) == 0;

    // "les deux villes", "ces 3 piles"; but "le 110 mètres" names a race by its length, and "au moins une fois" is no phrase.
    private static bool IsCardinal(in SentenceContext s, int i) =>
        (s.Is(i, Pos.Numeral) || s.Tokens[i].Kind == TokenKind.Number)
        && TryReadDeterminer(s, i - 1, out var before)
        && (before & GenderNumber.Singular) == 0;

    // Before an adjective: "la plus grande ville"; "au moins dix" and "au plus tard" hold no noun of the determiner's.
    private static bool IsAdverbOfDegree(in SentenceContext s, int i) => s.IsIn(i, s_degrees) && s.Is(i + 1, Pos.Adjective);

    /// <summary>
    /// Whether the two words may be an object pronoun and its verb: "et les affiche", "comme le montre cet exemple". Where a preposition
    /// stands before, they cannot be, unless the verb is an infinitive.
    /// </summary>
    public static bool MayBeObjectAndVerb(in SentenceContext s, int i) =>
        s.IsIn(i, s_objects)
        && s.CouldTakeClitic(i + 1)
        && (!s.Is(i - 1, Pos.Preposition) || s.Is(i - 1, "comme") || s.CouldBeInfinitive(i + 1));
}
