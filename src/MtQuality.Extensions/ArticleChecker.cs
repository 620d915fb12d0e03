using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MtQuality.Documents;

namespace MtQuality.Extensions;

/// <summary>The checker of the host with its logs and metrics. Of an article they say how long it is and what was found, never its text.</summary>
internal sealed partial class ArticleChecker(
    FrenchChecker checker,
    MtQualityMetrics metrics,
    ILogger<ArticleChecker>? logger = null
) : IArticleChecker
{
    private readonly ILogger _logger = logger ?? NullLogger<ArticleChecker>.Instance;

    public ArticleReport CheckArticle(string source, DocumentFormat format = DocumentFormat.PlainText) =>
        Observed(() => DocumentText.Read(source, format), document => checker.CheckDocument(document));

    public ArticleReport CheckText(DocumentText document, FindingFilter? isWanted = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Observed(
            () => document,
            document =>
                checker.CheckArticle(
                    document.Text,
                    (rule, start, length) =>
                        !document.IsSuppressed(rule, start, length) && (isWanted is null || isWanted(rule, start, length))
                )
        );
    }

    public SentenceReport CheckSentence(string sentence) => checker.CheckSentence(sentence);

    private ArticleReport Observed(Func<DocumentText> read, Func<DocumentText, ArticleReport> check)
    {
        var started = Stopwatch.GetTimestamp();
        var document = read();
        var report = check(document);
        var elapsed = Stopwatch.GetElapsedTime(started);

        var characters = document.Source.Length;
        metrics.Checked(report, document.Format, elapsed);
        if (report.Verdict == Verdict.Clean)
        {
            Passed(characters, document.Format, elapsed.TotalMilliseconds, report.Findings.Count);
        }
        else
        {
            Flagged(
                report.Verdict,
                report.Probability,
                characters,
                document.Format,
                elapsed.TotalMilliseconds,
                report.Findings.Count
            );
        }
        return report;
    }

    [LoggerMessage(
        EventId = 1,
        EventName = "ArticleClean",
        Level = LogLevel.Debug,
        Message = "An article is clean: {Characters} characters of {Format} in {Milliseconds:F1} ms, {Findings} findings."
    )]
    private partial void Passed(int characters, DocumentFormat format, double milliseconds, int findings);

    [LoggerMessage(
        EventId = 2,
        EventName = "ArticleFlagged",
        Level = LogLevel.Information,
        Message = "An article is {Verdict}, probability {Probability:F2}: {Characters} characters of {Format} in {Milliseconds:F1} ms, {Findings} findings."
    )]
    private partial void Flagged(
        Verdict verdict,
        double probability,
        int characters,
        DocumentFormat format,
        double milliseconds,
        int findings
    );
}
