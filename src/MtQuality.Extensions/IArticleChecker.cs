using MtQuality.Documents;

namespace MtQuality.Extensions;

/// <summary>Checks articles for a host, and tells its logs and metrics. Thread-safe.</summary>
/// <remarks>
/// The plain service writes its messages in <see cref="MtQualityOptions.Language"/>; the one whose key is a
/// <see cref="MessageLanguage"/> writes them in that language.
/// </remarks>
public interface IArticleChecker
{
    /// <summary>Checks a whole article.</summary>
    /// <param name="source">The article as the host keeps it.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The report; its offsets are those of <paramref name="source"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MtQualityOptions.MaxTextLength"/>.</exception>
    ArticleReport CheckArticle(string source, DocumentFormat format = DocumentFormat.PlainText);

    /// <summary>Checks the text of a document that was read before, part of whose findings the caller may not want.</summary>
    /// <param name="document">The document; what its comments switch off is neither shown nor counted.</param>
    /// <param name="isWanted">Asked about every finding; all are wanted when <see langword="null"/>.</param>
    /// <returns>The report; its offsets are those of <see cref="DocumentText.Text"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MtQualityOptions.MaxTextLength"/>.</exception>
    ArticleReport CheckText(DocumentText document, FindingFilter? isWanted = null);

    /// <summary>Checks one sentence on its own; not counted in the metrics.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The sentence is longer than <see cref="MtQualityOptions.MaxTextLength"/>.</exception>
    SentenceReport CheckSentence(string sentence);
}
