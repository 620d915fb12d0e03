using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>
/// A capital without its accent in an article that writes the accent elsewhere: "Etats-Unis" after "États-Unis". An article that
/// never puts accents on capitals follows the habit of its house.
/// </summary>
internal sealed class UnevenCapitalAccent()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ9008",
            "UnevenCapitalAccent",
            Category.Typography,
            Severity.Info,
            Origin.Human,
            "« {0} » perd l'accent que le texte met ailleurs : « {1} ».",
            "\"{0}\" lacks the accent that the text writes elsewhere: \"{1}\"."
        )
    )
{
    // A rare word with accents is a chance likeness.
    private const int LeastFrequency = 4;

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        if (!HasAccentedCapital(article))
        {
            return;
        }
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            var token = article.Tokens[i];
            if (
                article.Readings[i].Match != FormMatch.UnaccentedCapitals
                || token.Has(TokenFlags.AllCapitals)
                || token.Length < 3
                || !IsUsual(article, i)
            )
            {
                continue;
            }
            var accented = sink.Explains ? Accented(article, i) : null;
            sink.Report(this, token.Start, token.Length, accented, null, accented is null ? null : [accented]);
        }
    }

    // Names of persons are spelled as their bearers like, and English words are no French ones that lost something.
    private static bool IsUsual(in ArticleContext article, int i)
    {
        var word = article.Tokens[i].In(article.Text);
        if (article.Lexicon.FrequencyOf(word) < LeastFrequency || WordLanguage.IsEnglish(word))
        {
            return false;
        }
        foreach (var analysis in article.Lexicon.AnalysesOf(article.Readings[i].Class))
        {
            if (analysis.Morph.Subclass is Subclass.FirstName or Subclass.Surname)
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasAccentedCapital(in ArticleContext article)
    {
        foreach (var token in article.Tokens)
        {
            if (
                token.Has(TokenFlags.InitialCapital)
                && article.Text[token.Start] is 'É' or 'È' or 'Ê' or 'À' or 'Â' or 'Ç' or 'Î' or 'Ô' or 'Û'
            )
            {
                return true;
            }
        }
        return false;
    }

    // The same form of the same word, as the lexicon spells it.
    private static string? Accented(in ArticleContext article, int i)
    {
        var analyses = article.Lexicon.AnalysesOf(article.Readings[i].Class);
        return article.Lexicon.Inflect(article.Tokens[i].In(article.Text), analyses[0], analyses[0].Morph);
    }
}
