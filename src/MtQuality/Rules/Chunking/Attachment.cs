using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>
/// What an adjective after a noun could belong to besides that noun: "une table de jardin ronde", "des sacs et un étui noirs". Which
/// of the nouns it modifies is a matter of sense, so an adjective that agrees with any of them is right.
/// </summary>
internal static class Attachment
{
    /// <summary>Nouns further away than this are not looked for.</summary>
    private const int Reach = 14;

    private static readonly FoldedSet s_auxiliaries = new("être avoir sembler paraître rester demeurer devenir");

    private static readonly FoldedSet s_times = new(
        "fois temps jour jours matin soir nuit semaine semaines mois an ans année années moment instant époque heure heures"
    );

    /// <summary>
    /// Whether a word before the noun group that starts at <paramref name="first"/> could take the adjective instead: a noun (or name,
    /// or participle) that governs the group through prepositions, or that is coordinated with it; or the verb, when the group is an
    /// adverbial between auxiliary and participle: "elles sont en grande partie détenues".
    /// </summary>
    /// <param name="s">The sentence.</param>
    /// <param name="first">First token of the noun group.</param>
    /// <param name="isLinked">Whether the group itself hangs on what stands before.</param>
    /// <param name="adjective">What the adjective agrees with.</param>
    public static bool CouldBelongFurtherLeft(in SentenceContext s, int first, bool isLinked, GenderNumber adjective)
    {
        var linked = isLinked;
        var passedNoun = false;
        var passedParticiple = false;
        for (var i = first - 1; i >= 0 && first - i <= Reach; i--)
        {
            if (IsAuxiliary(s, i))
            {
                // "sont en grande partie détenues"; "a une fois servi", "fut un temps connue"; but "est livré avec un filet innovante" has
                // its participle already.
                var hasParticiple = passedParticiple && !Coordination.IsCoordinator(s, first - 1);
                return (linked && !passedNoun && !hasParticiple) || s.IsTime(first + 1) || s.IsTime(first + 2);
            }
            if (IsLink(s, i))
            {
                linked = true;
                if (IsCoordinatorOfPlural(s, i) && (adjective & GenderNumber.Plural) != 0)
                {
                    return true;
                }
                continue;
            }
            if (!IsInsidePhrase(s, i))
            {
                // The tagger may take a noun for a verb: "la marche pour le climat organisée", but not in "il manque une pièce".
                return linked && s.Could(i, Pos.Noun) && !s.Is(i + 1, Pos.Determiner) && CouldTake(s, i, adjective);
            }
            if (linked && CouldTake(s, i, adjective))
            {
                return true;
            }
            passedNoun |= s[i].Pos is Pos.Noun or Pos.ProperNoun;
            passedParticiple |= s[i].IsPastParticiple;
        }
        return false;
    }

    private static bool IsAuxiliary(in SentenceContext s, int i) => s[i].IsVerbal && s.HasLemmaIn(i, s_auxiliaries);

    /// <summary>Whether the noun names a time: its group can be an adverbial ("cette année", "un temps").</summary>
    public static bool IsTime(this in SentenceContext s, int noun) => s.IsIn(noun, s_times);

    private static bool IsLink(in SentenceContext s, int i) =>
        s[i].Pos is Pos.Preposition or Pos.Contraction
        || s.Could(i, Pos.Preposition)
        || Coordination.IsCoordinator(s, i)
        || s.IsAny(i, ["comme", "que", "qu'"]);

    // Coordinated singulars make a plural: "le père et le fils contents".
    // "un choix sûr et simple pour les enfants": adjectives that are coordinated make none.
    private static bool IsCoordinatorOfPlural(in SentenceContext s, int i) =>
        Coordination.IsConjunction(s, i) && !(Coordination.JoinsModifiers(s, i) && !s.Could(i + 1, Pos.Noun));

    // Nouns and whatever stands in their groups; verbs and clause boundaries are not.
    private static bool IsInsidePhrase(in SentenceContext s, int i) =>
        s[i].Pos
            is Pos.Noun
                or Pos.ProperNoun
                or Pos.Adjective
                or Pos.Determiner
                or Pos.Numeral
                or Pos.Adverb
                or Pos.Unknown
                or Pos.Foreign
                or Pos.Prefix
                or Pos.Symbol
        || s[i].IsPastParticiple
        || (s.Is(i, Pos.Pronoun) && s[i].Subclass is not Subclass.Relative)
        || s.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Punctuation)
        || s.IsQuoteMark(i);

    private static bool CouldTake(in SentenceContext s, int i, GenderNumber adjective)
    {
        if (s.Tokens[i].Kind == TokenKind.Punctuation)
        {
            return false;
        }
        var isNominal = s[i].Pos switch
        {
            Pos.Determiner or Pos.Numeral => false,
            Pos.Adverb or Pos.Verb or Pos.Auxiliary => s.Could(i, Pos.Noun),
            // An adjective where a noun should be stands for one: "deux variables d'état".
            Pos.Adjective => s.Could(i, Pos.Noun)
                || s[i - 1].Pos is Pos.Determiner or Pos.Contraction or Pos.Numeral or Pos.Preposition,
            _ => true,
        };
        // "selon le diplomate": the determiner tells the gender that the noun leaves open.
        return isNominal
            && s.FeaturesAsAntecedent(i).AgreesWith(adjective)
            && (!s.Is(i, Pos.Noun) || NounAdjective.FeaturesInGroup(s, i, out _, out _).AgreesWith(adjective));
    }
}
