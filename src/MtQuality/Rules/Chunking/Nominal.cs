using MtQuality.Language;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>
/// What the words of a noun phrase can be. Features are the union over all analyses of the lexicon, not the tagger's choice alone,
/// so that a clash is reported only when no reading of the words avoids it.
/// </summary>
internal static class Nominal
{
    private static readonly FoldedSet s_collectives = new(RuleData.Lines("collectives.txt"));
    private static readonly FoldedSet s_unsettled = new(RuleData.Lines("unsettled-gender.txt"));

    /// <summary>"une dizaine de", "la plupart des", "un type de": what follows may agree with the complement of such a noun.</summary>
    public static bool IsCollective(this in SentenceContext s, int i) =>
        s.HasLemmaIn(i, s_collectives)
        && (s.IsAny(i + 1, ["de", "d'", "des", "du"]) || s.Is(i - 1, Pos.Contraction) || s.Is(i + 1, Pos.Adjective));

    /// <summary>
    /// A word of plain French: known, written in lower case (but at the start of a sentence), no name, no abbreviation, no quoted word.
    /// Agreement is judged between such words only: titles, acronyms and names follow other rules.
    /// </summary>
    public static bool IsPlainWord(this in SentenceContext s, int i)
    {
        if ((uint)i >= (uint)s.Count || !s.IsKnown(i))
        {
            return false;
        }
        const TokenFlags Odd =
            TokenFlags.AllCapitals
            | TokenFlags.InnerCapital
            | TokenFlags.HasDigit
            | TokenFlags.HyphenClitic
            | TokenFlags.Abbreviation
            | TokenFlags.InnerApostrophe;
        var token = s.Tokens[i];
        return token.Kind == TokenKind.Word
            && (token.Flags & Odd) == 0
            && (!token.Has(TokenFlags.InitialCapital) || (IsFirstWord(s, i) && !s.Is(i, Pos.ProperNoun)))
            && !IsQuoteMark(s, i - 1)
            && !IsQuoteMark(s, i + 1);
    }

    /// <summary>Genders and numbers that the word has as a noun; none when it is no noun.</summary>
    public static GenderNumber FeaturesAsNoun(this in SentenceContext s, int i)
    {
        var features = s.Facts(i).AsNoun;
        return s.HasUnsettledGender(i) ? features.InAnyGender() : features;
    }

    /// <summary>Whether a noun may have the other gender, too: by its lemma, or in "quelque chose".</summary>
    public static bool MayHaveUnsettledGender(ReadOnlySpan<char> word, in WordProfile profile) =>
        profile.MayHaveLemmaIn(s_unsettled) || WordForms.EqualsFolded(word, "chose");

    // "quelque chose" is a masculine pronoun.
    private static bool HasUnsettledGender(this in SentenceContext s, int i) =>
        s.Is(i, Pos.Noun) && (s.HasLemmaIn(i, s_unsettled) || (s.Is(i, "chose") && s.IsAny(i - 1, ["quelque", "autre"])));

    /// <summary>Genders and numbers that the word has as an adjective or a past participle; none when it is neither.</summary>
    public static GenderNumber FeaturesAsModifier(this in SentenceContext s, int i) => s.Facts(i).AsModifier;

    /// <summary>
    /// Genders and numbers of a word that an adjective could belong to, whatever it is: noun, adjective standing for a noun, pronoun.
    /// A name or a word unknown to the lexicon can have any.
    /// </summary>
    public static GenderNumber FeaturesAsAntecedent(this in SentenceContext s, int i)
    {
        if ((uint)i >= (uint)s.Count)
        {
            return GenderNumber.None;
        }
        if (
            s.Tokens[i].Kind != TokenKind.Word
            || !s.IsKnown(i)
            || s.Is(i, Pos.ProperNoun)
            || s.Tokens[i].Has(TokenFlags.AllCapitals)
        )
        {
            return GenderNumber.Any;
        }
        var features = s.Facts(i).AsAntecedent;
        return s.HasUnsettledGender(i) ? features.InAnyGender() : features;
    }

    /// <summary>Whether every analysis of the word is of this part of speech (names, which need a capital, apart).</summary>
    public static bool IsOnly(this in SentenceContext s, int i, Pos pos) => s.Facts(i).IsOnly(pos);

    /// <summary>Whether some analysis is a verb that an object pronoun could stand before: finite or infinitive, or a present participle.</summary>
    public static bool CouldTakeClitic(this in SentenceContext s, int i) => s.Facts(i).CouldTakeClitic;

    /// <summary>Whether some analysis is a finite verb.</summary>
    public static bool CouldBeFinite(this in SentenceContext s, int i) => s.Facts(i).CouldBeFinite;

    /// <summary>Whether every analysis is a finite verb.</summary>
    public static bool IsOnlyFinite(this in SentenceContext s, int i) => s.Facts(i).IsOnlyFinite;

    /// <summary>Whether some analysis is an infinitive or a present participle, before which a preposition may stand.</summary>
    public static bool CouldBeInfinitive(this in SentenceContext s, int i) => s.Facts(i).CouldBeInfinitive;

    public static bool CouldBePastParticiple(this in SentenceContext s, int i) => s.Facts(i).CouldBePastParticiple;

    /// <summary>Whether the word may be part of a noun phrase with its complements: what is no verb, pronoun, conjunction or mark.</summary>
    public static bool MayStandInNounPhrase(this in SentenceContext s, int i) =>
        s[i].Pos
            is Pos.Noun
                or Pos.ProperNoun
                or Pos.Adjective
                or Pos.Adverb
                or Pos.Preposition
                or Pos.Contraction
                or Pos.Determiner
                or Pos.Numeral
                or Pos.Unknown
                or Pos.Foreign
        || s[i].IsPastParticiple
        || s.Tokens[i].Kind == TokenKind.Number;

    /// <summary>The first word of the sentence, marks before it (quotes, bullets) left aside.</summary>
    public static bool IsFirstWord(this in SentenceContext s, int i)
    {
        for (var before = i - 1; before >= 0; before--)
        {
            if (s.Tokens[before].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                return false;
            }
        }
        return true;
    }

    public static bool IsQuoteMark(this in SentenceContext s, int i)
    {
        var word = s.Word(i);
        return word.Length == 1 && word[0] is '«' or '»' or '"' or '“' or '”' or '‘' or '’' or '\'' or '‹' or '›';
    }

    public static bool IsMark(this in SentenceContext s, int i, char mark)
    {
        var word = s.Word(i);
        return word.Length == 1 && word[0] == mark;
    }

    /// <summary>A dash, of any length, or two hyphens: what follows begins anew.</summary>
    public static bool IsDash(this in SentenceContext s, int i)
    {
        var word = s.Word(i);
        return word is "–" or "—" or "--" || (word is "-" && s.SpaceBefore(i) && s.SpaceBefore(i + 1));
    }
}
