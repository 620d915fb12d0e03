using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>Tells what single words name.</summary>
internal static class NameKinds
{
    // McDonald, MacArthur, DiCaprio, DeWitt, LeBlanc.
    private static readonly string[] s_surnameStarts = ["Mc", "Mac", "Di", "De", "Le"];

    /// <summary>What the word names where it stands.</summary>
    public static NameKind Of(in SentenceContext text, int i)
    {
        if ((uint)i >= (uint)text.Count || text.Tokens[i].Kind != TokenKind.Word)
        {
            return NameKind.None;
        }
        var token = text.Tokens[i];
        var word = text.Word(i);
        if (token.Has(TokenFlags.AllCapitals) && (IsInCapitals(text, i - 1) || IsInCapitals(text, i + 1)))
        {
            return NameKind.Heading;
        }
        if (Titles.Contains(word))
        {
            return NameKind.Title;
        }
        var known = OfLexicon(text, i);
        if (known != NameKind.Person && token.Has(TokenFlags.AllCapitals))
        {
            return NameKind.Acronym;
        }
        if (token.Has(TokenFlags.InnerCapital) && !IsCompoundSurname(word))
        {
            return NameKind.Product;
        }
        if (token.Has(TokenFlags.InitialCapital) && known != NameKind.None)
        {
            return known;
        }
        if (!token.Has(TokenFlags.InitialCapital) || (text.IsKnown(i) && IsFirstWord(text, i)))
        {
            return NameKind.None;
        }
        return token.Has(TokenFlags.HasDigit) ? NameKind.Product : NameKind.Unknown;
    }

    /// <summary>What the lexicon knows the word to name in any casing: a person, something else, or nothing.</summary>
    public static NameKind OfLexicon(in SentenceContext text, int i)
    {
        var kind = NameKind.None;
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.Subclass is Subclass.FirstName or Subclass.Surname)
            {
                return NameKind.Person;
            }
            if (analysis.Morph.Pos == Pos.ProperNoun)
            {
                kind = NameKind.PlaceOrOrganisation;
            }
        }
        return kind;
    }

    /// <summary>McDonald, MacArthur, DiCaprio, O'Brien, Jean-Pierre: an inner capital that makes no brand of a name.</summary>
    public static bool IsCompoundSurname(ReadOnlySpan<char> word)
    {
        foreach (var start in s_surnameStarts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return word.ContainsAny('-', '\'', '’');
    }

    private static bool IsInCapitals(in SentenceContext text, int i) =>
        (uint)i < (uint)text.Count && text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].Has(TokenFlags.AllCapitals);

    private static bool IsFirstWord(in SentenceContext text, int i)
    {
        while (--i >= 0)
        {
            if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                return false;
            }
        }
        return true;
    }
}
