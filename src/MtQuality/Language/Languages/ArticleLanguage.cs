using MtQuality.Articles;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Whether a text is French at all, by the share of its words that the French lexicon knows.</summary>
internal static class ArticleLanguage
{
    public const string French = "fr";
    public const string Other = "other";
    public const string Undetermined = "und";

    // Too few words tell nothing: "OK", "Total", a line of names.
    private const int MinWords = 8;

    // French text of any kind has more known words than this, even docs full of product names; other languages have fewer, even
    // Romance ones that share de, la, un, que.
    private const double MinKnownShare = 0.55;

    public static string Of(in ArticleContext article)
    {
        int words = 0,
            known = 0;
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            if (article.Tokens[i].Kind == TokenKind.Word)
            {
                words++;
                known += article.Readings[i].Class != 0 ? 1 : 0;
            }
        }
        if (words < MinWords)
        {
            return Undetermined;
        }
        return known >= MinKnownShare * words ? French : Other;
    }
}
