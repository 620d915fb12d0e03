using MtQuality.Documents;

namespace MtQuality.Extensions;

/// <summary>Checks articles for a host, and tells its logs and metrics. Thread-safe.</summary>
public interface IArticleChecker
{
    /// <summary>Checks a whole article.</summary>
    /// <param name="source">The article as the host keeps it.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The report; its offsets are those of <paramref name="source"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MtQualityOptions.MaxTextLength"/>.</exception>
    ArticleReport CheckArticle(string source, DocumentFormat format = DocumentFormat.PlainText);

    /// <summary>Checks one sentence on its own; not counted in the metrics.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The sentence is longer than <see cref="MtQualityOptions.MaxTextLength"/>.</exception>
    SentenceReport CheckSentence(string sentence);
}
