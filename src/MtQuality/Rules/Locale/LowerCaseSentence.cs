using MtQuality.Articles;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>"… après la boucle. nous avons utilisé …": a sentence within a paragraph that begins without its capital.</summary>
internal sealed class LowerCaseSentence()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ8012",
            "LowerCaseSentence",
            Category.Casing,
            Severity.Minor,
            Origin.Machine,
            "« {0} » commence une phrase : il faut une majuscule.",
            "“{0}” begins a sentence: it needs a capital."
        )
    )
{
    // "etc. dans ces pages", "art. 12": what stands before the dot must be a whole word.
    private const int ShortestWord = 4;
    private const int FewestWords = 4;

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        for (var i = 1; i < article.Sentences.Length; i++)
        {
            var sentence = article.SentenceAt(i);
            if (sentence.Count >= FewestWords && BeginsInLowerCase(sentence) && EndsWithFullStop(article.SentenceAt(i - 1)))
            {
                var word = sink.Explains ? WithCapital(sentence.Word(0)) : null;
                sink.ReportTokens(this, sentence, 0, 0, null, null, word);
            }
        }
    }

    private static bool BeginsInLowerCase(in SentenceContext s)
    {
        const TokenFlags NotHere =
            TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.LineStart | TokenFlags.HasDigit;
        var first = s.Tokens[0];
        return first.Kind == TokenKind.Word
            && (first.Flags & NotHere) == 0
            && first.Has(TokenFlags.SpaceBefore)
            && s.IsKnown(0)
            && s.Tokens[1].Kind == TokenKind.Word
            && s.IsKnown(1)
            && HasFiniteVerb(s);
    }

    private static bool HasFiniteVerb(in SentenceContext s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s[i].IsVerbal && s[i].IsFinite)
            {
                return true;
            }
        }
        return false;
    }

    private static bool EndsWithFullStop(in SentenceContext s)
    {
        var last = s.Count - 1;
        return last > 0
            && s.Word(last) is "."
            && s.Tokens[last - 1].Kind == TokenKind.Word
            && s.Tokens[last - 1].Length >= ShortestWord
            && !s.Tokens[last - 1].Has(TokenFlags.Abbreviation)
            && s.IsKnown(last - 1);
    }

    private static string WithCapital(ReadOnlySpan<char> word) =>
        string.Concat(char.ToUpperInvariant(word[0]).ToString(), word[1..]);
}
