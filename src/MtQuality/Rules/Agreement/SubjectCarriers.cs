using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// Whether any word before a verb could carry a subject that does not agree with the verb or with its attribute. Before most verbs there
/// is none, and then no subject need be read.
/// </summary>
internal static class SubjectCarriers
{
    // Pronouns and adverbs that may stand between a subject and its verb, and the mark or conjunction before them.
    private const int MaxClitics = 6;

    // From where a subject begins to the noun that carries it, and from "qui" back to its noun.
    private const int Reach = 12;

    /// <summary>Whether a subject that could be something else than <paramref name="agreeing"/> may stand before the finite verb.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="agreeing">Genders and numbers that agree.</param>
    /// <param name="earliest">Where the subject begins at the earliest.</param>
    public static bool MayClashBefore(in SentenceContext s, int verb, GenderNumber agreeing, out int earliest)
    {
        earliest = 0;
        if (!s[verb].IsVerbal && !MayFollowPronoun(s, verb - 1))
        {
            return false;
        }
        var isFar = false;
        var mayClash = false;
        // Those nearest behind: a word that could carry a subject which clashes, and what may be "qui".
        var carrier = s.Count + Reach;
        var relative = s.Count + Reach;
        var behind = s[verb];
        for (var i = verb - 1; i >= 0 && !(isFar && mayClash); i--)
        {
            // Looked up once: what follows asks for nearly all of it.
            ref readonly var word = ref s.Words[i];
            var morph = s.Readings[i].Morph;
            var isConjunction = word.Facts.Could(Pos.CoordinatingConjunction);
            var isMark = s.Tokens[i].Kind == TokenKind.Punctuation;
            var isPronoun = (word.Triggers & WordTriggers.SubjectPronoun) != 0;
            // "la lampe, conçue pour durer, est"; "la lampe pèse peu et coûte": what stands between does not part subject and verb.
            isFar |= (isConjunction | isMark) && verb - i <= MaxClitics && (isConjunction || s.IsMark(i, ','));
            if (!isFar && (isMark || (morph.IsVerbal && morph.IsFinite)))
            {
                earliest = i + 1;
                break;
            }
            if (!isMark && MayCarryElse(word, morph, isPronoun, behind, agreeing))
            {
                carrier = i;
                // "les lampes qui est"
                mayClash |= relative - i <= Reach;
            }
            if (Subject.MayBeginAt(s, i))
            {
                relative = isPronoun ? i : relative;
                mayClash |= carrier - i <= Reach;
            }
            // "le père et le fils": two make a plural.
            mayClash |=
                isConjunction && (GenderNumber.Plural & ~agreeing) != 0 && s.Facts(i + 1).AsDeterminer != GenderNumber.None;
            behind = morph;
        }
        return mayClash;
    }

    // What the tagger takes for a noun is a verb only behind a pronoun: "il porte", "elle ne porte".
    private static bool MayFollowPronoun(in SentenceContext s, int before) =>
        before >= 0
        && (
            (s.Words[before].Triggers & WordTriggers.SubjectPronoun) != 0
            || s[before].Pos is Pos.Pronoun or Pos.Adverb or Pos.Preposition
        );

    // A subject is carried by a noun, by an adjective or a numeral that stands for one ("les deux"), or it is a pronoun; its determiner only
    // leaves less of what it can be.
    private static bool MayCarryElse(in WordProfile word, Morph morph, bool isPronoun, Morph behind, GenderNumber agreeing)
    {
        ref readonly var facts = ref word.Facts;
        var features = morph.Pos switch
        {
            Pos.Noun or Pos.Numeral => facts.AsNoun,
            Pos.Adjective => facts.AsNoun | facts.AsModifier,
            // "qui" is what the noun before it is.
            _ when isPronoun => facts.AsAntecedent == GenderNumber.Any ? GenderNumber.None : facts.AsAntecedent,
            // "les plus grands"
            _ => behind.Pos == Pos.Adjective ? facts.AsNoun : GenderNumber.None,
        };
        var isSettled = (word.Triggers & WordTriggers.UnsettledGender) == 0;
        return ((isSettled ? features : features.InAnyGender()) & ~agreeing) != 0;
    }
}
