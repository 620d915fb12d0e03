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

    // From where a subject begins to the noun that carries it, and from "qui" back to its noun.
    private const int Reach = 12;

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
        // Those nearest behind: a word that could carry a subject which clashes, and what may be "qui".
        var carrier = s.Count + Reach;
        var relative = s.Count + Reach;
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
            if (MayCarry(s, i, other))
            {
                carrier = i;
                // "les lampes qui est"
                mayClash |= relative - i <= Reach;
            }
            if (Subject.MayBeginAt(s, i))
            {
                relative = (s.Words[i].Triggers & WordTriggers.SubjectPronoun) != 0 ? i : relative;
                mayClash |= carrier - i <= Reach;
            }
            // "le père et le fils": two make a plural.
            mayClash |= isConjunction && other == GenderNumber.Plural && s.Facts(i + 1).AsDeterminer != GenderNumber.None;
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
    private static bool MayCarry(in SentenceContext s, int i, GenderNumber numbers)
    {
        ref readonly var word = ref s.Facts(i);
        var features = s[i].Pos switch
        {
            Pos.Noun or Pos.Numeral => word.AsNoun,
            Pos.Adjective => word.AsNoun | word.AsModifier,
            _ when (s.Words[i].Triggers & WordTriggers.SubjectPronoun) != 0 => word.AsAntecedent,
            // "les plus grands"
            _ => s.Is(i + 1, Pos.Adjective) ? word.AsNoun : GenderNumber.None,
        };
        return (features & numbers) != 0;
    }
}
