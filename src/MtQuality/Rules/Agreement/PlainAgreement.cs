using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>Two words that may be wrong together.</summary>
internal enum AgreementOf : byte
{
    Nothing,

    /// <summary>A determiner and the noun behind it.</summary>
    Determiner,

    /// <summary>An adjective or a participle and the noun beside it.</summary>
    Modifier,

    /// <summary>A pronoun and the verb of which it is the subject.</summary>
    Subject,
}

/// <summary>
/// Agreement that is seen at first sight: the noun stands right beside the word and has its gender and number. So it is with most
/// determiners and adjectives, and then none of the rules about them has anything to say. Where it is not, they look closer.
/// </summary>
internal static class PlainAgreement
{
    /// <summary>As far as <see cref="NounAdjective.NounBefore"/> looks.</summary>
    private const int MaxBetween = 4;

    private static readonly FoldedSet s_quantifiers = new(
        "tous tout toutes toute un une chacun chacune certains certaines aucun aucune"
    );

    private static readonly FoldedSet s_between = new([.. NounAdjective.Adverbs, .. Coordination.Joining]);

    /// <summary>Whether a determiner behind the word, or one word further, may clash with it: "tous les voitures", "certaines de nos produits".</summary>
    public static bool MayQuantify(ReadOnlySpan<char> word) => s_quantifiers.Contains(word);

    /// <summary>Whether the word may stand between noun and adjective, whatever the tagger takes it for.</summary>
    public static bool MayStandBetween(ReadOnlySpan<char> word) => s_between.Contains(word);

    /// <summary>Whether the determiner agrees with the noun right behind it, and nothing before it could clash with the two.</summary>
    public static bool OfDeterminer(in SentenceContext s, int i)
    {
        var noun = s.Is(i + 1, Pos.Adjective) ? i + 2 : i + 1;
        return s.Is(noun, Pos.Noun)
            && !s.Is(noun + 1, Pos.Noun)
            && AsDeterminer(s, i).AgreesWith(s.Facts(noun).AsNoun)
            && !MayQuantify(s, i - 1)
            && !MayQuantify(s, i - 2);
    }

    /// <summary>
    /// Whether no finite verb that disagrees with the pronoun stands right behind it, and no word over which one could be further off:
    /// "je prends", "elle seule".
    /// </summary>
    public static bool OfSubject(in SentenceContext s, int i)
    {
        var pronoun = s[i];
        return pronoun.Pos == Pos.Pronoun
            && pronoun.Person is Person.First or Person.Second or Person.Third
            && pronoun.Number is GrammaticalNumber.Singular or GrammaticalNumber.Plural
            && s[i + 1].Pos is not (Pos.Pronoun or Pos.Adverb or Pos.Preposition)
            && (!s.CouldBeFinite(i + 1) || s.Facts(i + 1).CouldBeFiniteIn(pronoun.Person, pronoun.Number));
    }

    /// <summary>Whether the adjective or participle agrees with the noun behind it and with the one before, where there are such nouns.</summary>
    public static bool OfModifier(in SentenceContext s, int i)
    {
        var adjective = s.Facts(i).AsModifier;
        return AgreesWithNext(s, i, adjective) && AgreesWithPrevious(s, i, adjective);
    }

    // mon, ton, son may be masculine or feminine for the lexicon: here they are what they are most of the time.
    private static GenderNumber AsDeterminer(in SentenceContext s, int i)
    {
        var features = s.Facts(i).AsDeterminer;
        return features == GenderNumber.Singular && s[i].Subclass == Subclass.Possessive
            ? GenderNumber.MasculineSingular
            : features;
    }

    private static bool AgreesWithNext(in SentenceContext s, int i, GenderNumber adjective)
    {
        if (!s.Is(i, Pos.Adjective))
        {
            return true;
        }
        var noun = s.Is(i + 1, Pos.Adjective) ? i + 2 : i + 1;
        return !s.Is(noun, Pos.Noun) || adjective.AgreesWith(s.Facts(noun).AsNoun);
    }

    // The noun's determiner may leave less of it, so that the adjective must agree with all that the noun can be.
    private static bool AgreesWithPrevious(in SentenceContext s, int i, GenderNumber adjective)
    {
        for (var n = i - 1; n >= 0 && i - n <= MaxBetween; n--)
        {
            var mayStandBetween = (s.Words[n].Triggers & WordTriggers.BetweenNounAndAdjective) != 0;
            if (s.Is(n, Pos.Noun))
            {
                var noun = s.Facts(n).AsNoun;
                var isSettled = !mayStandBetween && (s.Words[n].Triggers & WordTriggers.UnsettledGender) == 0;
                return isSettled && noun != GenderNumber.None && (noun & ~adjective) == 0;
            }
            if (!mayStandBetween && s[n].Pos is not (Pos.Adverb or Pos.Adjective) && !s[n].IsPastParticiple)
            {
                return true;
            }
        }
        return true;
    }

    private static bool MayQuantify(in SentenceContext s, int i) =>
        i >= 0 && (s.Words[i].Triggers & WordTriggers.Quantifier) != 0;
}
