using MtQuality.Articles;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Coherence;

/// <summary>A sentence said again at once, or a group of sentences that comes round: a decoder caught in a loop.</summary>
internal sealed class RepeatedSentence()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ6005",
            "RepeatedSentence",
            Category.Duplication,
            Severity.Minor,
            Origin.Machine,
            "Cette phrase vient d’être écrite, mot pour mot.",
            "This sentence has just been written, word for word."
        )
    )
{
    // Shorter sentences are refrains, slogans and answers.
    private const int MinWords = 5;
    private const int LongestLoop = 4;

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        for (var i = 1; i < article.Sentences.Length; i++)
        {
            if (IsLoop(article, i) && IsLong(article.SentenceAt(i)) && !IsTemplate(article.SentenceAt(i)))
            {
                var sentence = article.Sentences[i];
                sink.Report(this, sentence.Start, sentence.Length);
            }
        }
    }

    /// <summary>
    /// The sentence before it in the paragraph is the same; or, across paragraphs, the last sentences have come twice already. A
    /// paragraph that only repeats the one before is a headline or a caption that a web page shows twice.
    /// </summary>
    private static bool IsLoop(in ArticleContext article, int i)
    {
        if (IsSame(article, i, i - 1) && !article.Tokens[article.Sentences[i].FirstToken].Has(TokenFlags.LineStart))
        {
            return true;
        }
        for (var period = 1; period <= LongestLoop; period++)
        {
            if (HasComeTwice(article, i, period))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a group of sentences has come twice in a row and begins, or goes on, for the third time.</summary>
    private static bool HasComeTwice(in ArticleContext article, int i, int period)
    {
        if (i < 2 * period)
        {
            return false;
        }
        for (var k = i - period; k <= i; k++)
        {
            if (!IsSame(article, k, k - period))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSame(in ArticleContext article, int i, int k)
    {
        var a = article.SentenceAt(i);
        var b = article.SentenceAt(k);
        if (a.Sentence.Kind != SentenceKind.Prose || a.Count != b.Count || a.Sentence.Length != b.Sentence.Length)
        {
            return false;
        }
        for (var t = 0; t < a.Count; t++)
        {
            if (!a.Word(t).SequenceEqual(b.Word(t)))
            {
                return false;
            }
        }
        return Words.EndsClause(a, a.Count - 1);
    }

    // "Entrez « NOM ».": names and code that were taken out leave sentences alike that were not.
    private static bool IsTemplate(in SentenceContext s)
    {
        for (var t = 0; t < s.Count; t++)
        {
            var isPlaceholder = s.Tokens[t].Has(TokenFlags.AllCapitals) && s.IsQuoteMark(t - 1) && s.IsQuoteMark(t + 1);
            if (isPlaceholder || s.Tokens[t].Kind == TokenKind.Code)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsLong(in SentenceContext s)
    {
        var words = 0;
        foreach (var token in s.Tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }
        return words >= MinWords;
    }
}
