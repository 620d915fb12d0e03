namespace MtQuality.Documents;

/// <summary>Checks documents with a <see cref="FrenchChecker"/>; offsets of the reports are those of the markup.</summary>
public static class DocumentChecks
{
    /// <summary>Checks the French text of a page, or of a part of one.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="html">The markup.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public static ArticleReport CheckHtml(this FrenchChecker checker, string html) =>
        CheckDocument(checker, DocumentText.Read(html, DocumentFormat.Html));

    /// <summary>Checks the French text of a Markdown document.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="markdown">The markup.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public static ArticleReport CheckMarkdown(this FrenchChecker checker, string markdown) =>
        CheckDocument(checker, DocumentText.Read(markdown, DocumentFormat.Markdown));

    /// <summary>Checks a document that was read.</summary>
    /// <param name="checker">The checker.</param>
    /// <param name="document">The document.</param>
    /// <returns>
    /// The report. Findings and sentences have the smallest range of <see cref="DocumentText.Source"/> that holds them, tags inside
    /// included, and stand in the order of the source.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The text is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public static ArticleReport CheckDocument(this FrenchChecker checker, DocumentText document)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(document);
        return MoveToSource(
            document,
            checker.CheckArticle(document.Text, (rule, start, length) => !document.IsSuppressed(rule, start, length))
        );
    }

    /// <summary>Turns a report on the text of a document into one on its source.</summary>
    internal static ArticleReport MoveToSource(DocumentText document, ArticleReport report)
    {
        var moved = new Dictionary<Finding, Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in report.Findings)
        {
            var range = document.ToSourceRange(finding.Start, finding.Length);
            moved.Add(finding, finding with { Start = range.Start, Length = range.Length });
        }
        var sentences = report.Sentences.Select(sentence =>
        {
            var range = document.ToSourceRange(sentence.Start, sentence.Length);
            return sentence with
            {
                Start = range.Start,
                Length = range.Length,
                Findings = [.. sentence.Findings.Select(finding => moved[finding])],
            };
        });
        // A picture's text is read after the paragraph around it: the order is that of the markup again.
        return report with
        {
            Findings = [.. report.Findings.Select(finding => moved[finding]).OrderBy(finding => finding.Start)],
            Sentences = [.. sentences.OrderBy(sentence => sentence.Start)],
        };
    }
}
