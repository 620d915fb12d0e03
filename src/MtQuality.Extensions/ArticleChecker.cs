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

    public ArticleReport CheckArticle(string source, DocumentFormat format = DocumentFormat.PlainText)
    {
        var started = Stopwatch.GetTimestamp();
        var document = DocumentText.Read(source, format);
        var report = checker.CheckDocument(document);
        var elapsed = Stopwatch.GetElapsedTime(started);

        metrics.Checked(report, format, elapsed);
        if (report.Verdict == Verdict.Clean)
        {
            Passed(source.Length, format, elapsed.TotalMilliseconds, report.Findings.Count);
        }
        else
        {
            Flagged(report.Verdict, report.Probability, source.Length, format, elapsed.TotalMilliseconds, report.Findings.Count);
        }
        return report;
    }

    public SentenceReport CheckSentence(string sentence) => checker.CheckSentence(sentence);

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
