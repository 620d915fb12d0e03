using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>What single words of an article are to the readers of this folder.</summary>
internal static class Words
{
    private static readonly FoldedSet s_time = new(
        "lundi mardi mercredi jeudi vendredi samedi dimanche matin midi soir nuit semaine hier aujourd'hui demain mois an année ans"
    );

    /// <summary>Gender of a first name by the lexicon: both members for an epicene one, none for other words.</summary>
    public static Gender GenderOfFirstName(in SentenceContext text, int i)
    {
        var gender = Gender.None;
        // "Al" and "El" begin the names of many things.
        if (text.Word(i).Length < 3)
        {
            return gender;
        }
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.Subclass == Subclass.FirstName)
            {
                gender |= analysis.Morph.Gender;
            }
        }
        return gender;
    }

    /// <summary>
    /// Known as a proper name that is neither a first name nor a surname: a place or an organisation. Which of the two does not matter
    /// here: what is asked of a name is whether a person may bear it.
    /// </summary>
    public static bool IsPlace(in SentenceContext text, int i)
    {
        var isName = false;
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.Subclass is Subclass.FirstName or Subclass.Surname)
            {
                return false;
            }
            isName |= analysis.Morph.Pos == Pos.ProperNoun;
        }
        return isName;
    }

    /// <summary>Unknown to the lexicon, or known as a name.</summary>
    public static bool CouldBeName(in SentenceContext text, int i) => !text.IsKnown(i) || text.Could(i, Pos.ProperNoun);

    /// <summary>Known to the lexicon as something else than a name.</summary>
    public static bool IsCommonWord(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.Pos != Pos.ProperNoun)
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsPunctuation(in SentenceContext text, int i) =>
        (uint)i < (uint)text.Count && text.Tokens[i].Kind == TokenKind.Punctuation;

    /// <summary>A full stop, question mark, exclamation mark, ellipsis or semicolon.</summary>
    public static bool EndsClause(in SentenceContext text, int i) => text.Word(i) is ['.' or '!' or '?' or '…' or ';', ..];

    /// <summary>
    /// Whether a paragraph, heading or list item begins here. A line break inside a sentence that was wrapped by hand does not count:
    /// there the next line goes on in lower case.
    /// </summary>
    public static bool StartsBlock(in SentenceContext text, int i)
    {
        var token = text.Tokens[i];
        return token.Has(TokenFlags.ParagraphStart)
            || (
                token.Has(TokenFlags.LineStart)
                && (i == 0 || EndsClause(text, i - 1) || token.Kind != TokenKind.Word || token.Has(TokenFlags.InitialCapital))
            );
    }

    public static bool IsTime(in SentenceContext text, int i) => text.IsIn(i, s_time);

    public static bool IsPreposition(in SentenceContext text, int i) =>
        text.Is(i, Pos.Preposition) || text.Is(i, Pos.Contraction) || text.IsIn(i, s_prepositions);

    // The commonest ones by form, so that no decision of the tagger can lose them.
    private static readonly FoldedSet s_prepositions = new(
        "à au aux de du des d' en par pour avec sans chez contre dans depuis devant entre envers lors parmi selon sous sur vers auprès"
    );

    /// <summary>The gender that the lexicon's adjective and participle readings have in common; both when they differ.</summary>
    public static Gender GenderOfAdjective(in SentenceContext text, int i)
    {
        var gender = Gender.None;
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.Pos == Pos.Adjective || analysis.Morph.IsPastParticiple)
            {
                gender |= analysis.Morph.Gender;
            }
        }
        return gender;
    }
}
