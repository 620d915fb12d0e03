using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// Whether any word before a verb could carry a subject of another number than the verb's. Before most verbs there is none, and then no
/// subject need be read.
/// </summary>
internal static class SubjectNumbers
{
    // Pronouns and adverbs that may stand between a subject and its verb, and the mark or conjunction before them.
    private const int MaxClitics = 6;

    /// <summary>
    /// Whether a subject that clashes in number with the finite verb at <paramref name="verb"/> could stand before it, and if so where it
    /// begins at the earliest.
    /// </summary>
    public static bool MayClashBefore(in SentenceContext s, int verb, out int earliest)
    {
        earliest = 0;
        if (!s[verb].IsVerbal && !MayFollowPronoun(s, verb - 1))
        {
            return false;
        }
        var other = s.Facts(verb).NumbersInThirdPerson == GrammaticalNumber.Plural ? GenderNumber.Singular : GenderNumber.Plural;
        var isFar = false;
        var mayClash = false;
        for (var i = verb - 1; i >= 0 && !(isFar && mayClash); i--)
        {
            var isConjunction = s.Facts(i).Could(Pos.CoordinatingConjunction);
            // "la lampe, conçue pour durer, est"; "la lampe pèse peu et coûte": what stands between does not part subject and verb.
            isFar |= verb - i <= MaxClitics && (isConjunction || s.IsMark(i, ','));
            if (!isFar && (s.Tokens[i].Kind == TokenKind.Punctuation || (s[i].IsVerbal && s[i].IsFinite)))
            {
                earliest = i + 1;
                break;
            }
            // "le père et le fils": two make a plural.
            mayClash |= isConjunction ? other == GenderNumber.Plural : MayCarry(s, i, other);
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

    // A subject is carried by a noun, an adjective that stands for one, or a pronoun; its determiner only leaves less of what it can be.
    private static bool MayCarry(in SentenceContext s, int i, GenderNumber numbers)
    {
        ref readonly var word = ref s.Facts(i);
        var features = s.Is(i, Pos.Adjective) ? word.AsNoun | word.AsModifier : word.AsNoun;
        var isPronoun = (s.Words[i].Triggers & WordTriggers.SubjectPronoun) != 0;
        return (features & numbers) != 0 || (isPronoun && (word.AsAntecedent & numbers) != 0);
    }
}
