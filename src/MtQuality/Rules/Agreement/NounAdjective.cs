using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>An adjective or participle and the noun before it that it clashes with.</summary>
internal readonly record struct NounAdjective(int Noun, int Adjective, GenderNumber OfNoun, GenderNumber OfAdjective)
{
    private const int MaxBetween = 4;

    // Adverbs and abbreviations that the lexicon has as adjectives ("98 euros brut", "in fine", "des liens hypertexte"), and words of
    // which it lacks a gender.
    private static readonly FoldedSet s_invariable = new(
        "brut net fine minimum maximum hypertexte synchro standard bissextile bissextiles global premium"
    );

    /// <summary>Words that may stand between noun and adjective, and are no adverbs everywhere.</summary>
    public static readonly string[] Adverbs =
    [
        "mal",
        "bien",
        "tout",
        "mieux",
        "peu",
        "poil",
        "moitié",
        "plus",
        "moins",
        "non",
        "pas",
    ];

    private static readonly FoldedSet s_shades = new(
        "clair claire foncé foncée vif vive pâle sombre mat marine ciel nuit pomme bouteille canard roi fluo citron anthracite acier"
    );

    private static readonly FoldedSet s_adverbs = new(Adverbs);
    private static readonly FoldedSet s_few = new("rare nombreux");
    private static readonly FoldedSet s_apposed = new(RuleData.Lines("apposed-nouns.txt"));

    /// <summary>
    /// Reads the noun that the adjective at <paramref name="i"/> follows, over adverbs and other adjectives, and says whether the two
    /// clash and no other word could take the adjective.
    /// </summary>
    public static bool TryReadClash(in SentenceContext s, int i, out NounAdjective clash)
    {
        clash = default;
        if (!IsModifier(s, i))
        {
            return false;
        }
        var noun = NounBefore(s, i);
        if (noun < 0)
        {
            return false;
        }
        var ofAdjective = s.FeaturesAsModifier(i);
        var ofNoun = FeaturesInGroup(s, noun, out var first, out var isLinked);
        if (ofNoun == GenderNumber.None || ofAdjective.AgreesWith(ofNoun))
        {
            return false;
        }
        if (BelongsToNext(s, i, ofAdjective) || IsDistributive(s, noun, i, ofNoun, ofAdjective))
        {
            return false;
        }
        if (Attachment.CouldBelongFurtherLeft(s, first, isLinked, ofAdjective))
        {
            return false;
        }
        clash = new NounAdjective(noun, i, ofNoun, ofAdjective);
        return true;
    }

    // Adjective or participle for the tagger; for the lexicon nothing else but perhaps a noun.
    private static bool IsModifier(in SentenceContext s, int i)
    {
        if (
            !(s.Is(i, Pos.Adjective) || s[i].IsPastParticiple)
            || !s.IsPlainWord(i)
            || s.Tokens[i].Has(TokenFlags.HasHyphen)
            || IsApposedNoun(s, i)
            || IsInvariable(s, i)
            || IsAdverbial(s, i)
            || (s.HasLemma(i + 1, "être") && s.HasLemmaIn(i, s_few)) // "rares sont ceux"
        )
        {
            return false;
        }
        var modifier = false;
        foreach (var analysis in s.Analyses(i))
        {
            var morph = analysis.Morph;
            if (morph.Pos == Pos.Adjective || morph.IsPastParticiple)
            {
                modifier = true;
            }
            else if (morph.Pos is not (Pos.Noun or Pos.ProperNoun) && !IsExcluded(s, i, morph))
            {
                return false;
            }
        }
        return modifier;
    }

    // Readings that the place excludes: a verb in the first or second person after a noun ("une pompe inclus"), a present participle
    // without an object.
    private static bool IsExcluded(in SentenceContext s, int i, Morph morph) =>
        (morph.IsVerbal && morph.IsFinite && (morph.Person & Person.Third) == 0)
        || (morph.Form == VerbForm.PresentParticiple && EndsPhrase(s, i + 1));

    // "une longue-vue innovant." can be no participle, which would have an object: "une cloison résistant au feu".
    private static bool EndsPhrase(in SentenceContext s, int i) =>
        i >= s.Count
        || s.Tokens[i].Kind == TokenKind.Punctuation
        || s.IsAny(i, ["et", "ou", "qui", "que"])
        || (s[i].IsVerbal && s[i].IsFinite);

    // "des fleurs jaune vif": a colour that another word qualifies does not agree.
    private static bool IsInvariable(in SentenceContext s, int i) =>
        s.IsIn(i, s_invariable) || s.IsIn(i + 1, s_shades) || (s.IsIn(i, s_shades) && s.Is(i - 1, Pos.Adjective));

    // "je suis venue toute seule", "les yeux grand ouverts", "partenariat public / privé", "seules les femmes"
    private static bool IsAdverbial(in SentenceContext s, int i) =>
        s.HasLemma(i, "seul")
        || s.Is(i + 1, Pos.Determiner)
        || s.IsMark(i + 1, '/')
        || s.CouldBePastParticiple(i + 1) && s.Is(i, "grand");

    private static bool IsApposedNoun(in SentenceContext s, int i)
    {
        var word = s.Word(i);
        var isAgent =
            s.Could(i, Pos.Noun)
            && (
                word.EndsWith("eur")
                || word.EndsWith("eurs")
                || word.EndsWith("euse")
                || word.EndsWith("rice")
                || word.EndsWith("rices")
            );
        return isAgent || s.HasLemmaIn(i, s_apposed) || s.IsAny(i, ["parti", "partie", "value", "values", "surprise"]);
    }

    // "une fois connectés", "par exemple planifiée": the noun is part of an adverb.
    private static bool IsPartOfAdverb(in SentenceContext s, int noun) =>
        s.Is(noun, "fois")
        || (s.Is(noun, "air") && s.Is(noun - 1, "l'"))
        || (s.Is(noun - 1, Pos.Preposition) && s.IsAny(noun, ["exemple", "effet", "fait", "revanche", "suite", "outre"]));

    /// <summary>The noun before the word at <paramref name="i"/>, over adverbs and adjectives; -1 when something else stands there.</summary>
    public static int NounBefore(in SentenceContext s, int i)
    {
        for (var n = i - 1; n >= 0 && i - n <= MaxBetween; n--)
        {
            // "un peu lente": neither "peu" nor "mal" is the noun; but "samedi" is one even where it is used as an adverb.
            var isAdverb = (s.Is(n, Pos.Adverb) && !s.Is(n, "comme") && !s.Could(n, Pos.Noun)) || s.IsIn(n, s_adverbs);
            if (s.Is(n, Pos.Noun) && !isAdverb)
            {
                return s.IsPlainWord(n) && !IsPartOfAdverb(s, n) ? n : -1;
            }
            // "une poignée solide et bien conçue": the coordinator must join two adjectives.
            if (!(isAdverb || Coordination.JoinsModifiers(s, n) || s.Is(n, Pos.Adjective) || s[n].IsPastParticiple))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>
    /// The noun's features, narrowed by a determiner that agrees with it; where its group starts, and whether it hangs on what stands
    /// before: through a contraction ("la hausse [des salaires]") or as an apposition without article ("les éléments [réseau]").
    /// </summary>
    public static GenderNumber FeaturesInGroup(in SentenceContext s, int noun, out int first, out bool isLinked)
    {
        first = noun;
        isLinked = true;
        for (var i = noun - 1; i >= 0 && noun - i <= 4; i--)
        {
            if (NounGroup.TryRead(s, i, out var group) && group.Noun == noun)
            {
                first = i;
                isLinked = s.Could(i, Pos.Contraction) || s.IsAny(i, ["tout", "toute"]);
                return group.Features;
            }
        }
        while (first > 0 && ((s.Is(first - 1, Pos.Adjective) && s.IsPlainWord(first - 1)) || s.Is(first - 1, Pos.Numeral)))
        {
            first--;
        }
        return s.FeaturesAsNoun(noun);
    }

    // "des produits haute qualité": the adjective stands before a noun of its own.
    private static bool BelongsToNext(in SentenceContext s, int i, GenderNumber adjective) =>
        i + 1 < s.Count
        && s.Tokens[i + 1].Kind == TokenKind.Word
        && ((s.Could(i + 1, Pos.Noun) && !s[i + 1].IsVerbal && !s.Is(i + 1, Pos.Preposition)) || !s.IsKnown(i + 1))
        && s.FeaturesAsAntecedent(i + 1).AgreesWith(adjective);

    // "les secteurs public et privé": each adjective stands for one of several things.
    private static bool IsDistributive(in SentenceContext s, int noun, int i, GenderNumber ofNoun, GenderNumber ofAdjective)
    {
        if (
            (ofNoun & GenderNumber.Singular) != 0
            || (ofAdjective & GenderNumber.Plural) != 0
            || ofAdjective.ClashesInGender(ofNoun)
        )
        {
            return false;
        }
        for (var between = noun + 1; between < i; between++)
        {
            if (Coordination.IsCoordinator(s, between) || (s.FeaturesAsModifier(between) & GenderNumber.Singular) != 0)
            {
                return true;
            }
        }
        return Coordination.IsCoordinator(s, i + 1);
    }
}
