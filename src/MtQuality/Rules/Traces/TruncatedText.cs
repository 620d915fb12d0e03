using MtQuality.Articles;
using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>The article ends in the middle of a sentence, on a word that nothing can follow but another: "… a annoncé que la".</summary>
internal sealed class TruncatedText()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ7007",
            "TruncatedText",
            Category.Markup,
            Severity.Minor,
            Origin.Either,
            "Le texte s'arrête au milieu d'une phrase, sur « {0} ».",
            "The text ends in the middle of a sentence, on \"{0}\"."
        )
    )
{
    // Shorter ones are headings, captions and labels.
    private const int FewestTokens = 8;

    // Words that some construction lets stand last are left out: avec, pour, contre, sans, un, sur, son.
    private static readonly FoldedSet s_openWords = new(
        "le la les l' des du de d' à au aux et que qu' dont par dans ce cet cette ces sa ses leurs mes nos n' ne s' se m' t' j' parce lorsque "
            + "lorsqu' puisque puisqu' tandis afin"
    );

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        if (article.Sentences.Length == 0)
        {
            return;
        }
        var sentence = article.SentenceAt(article.Sentences.Length - 1);
        var last = sentence.Count - 1;
        if (
            sentence.Count >= FewestTokens
            && sentence.Sentence.Kind != SentenceKind.ListItem
            && (sentence.Traits & (SentenceTraits.FiniteVerb | SentenceTraits.Foreign)) == SentenceTraits.FiniteVerb
            && sentence.IsIn(last, s_openWords)
            && !sentence.Tokens[last].Has(TokenFlags.InitialCapital)
        )
        {
            sink.ReportTokens(this, sentence, last, last);
        }
    }
}
