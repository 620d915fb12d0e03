using System.Diagnostics;
using System.Diagnostics.Metrics;
using MtQuality.Documents;

namespace MtQuality.Extensions;

/// <summary>Names of what is measured, for exporters and dashboards.</summary>
public static class MtQualityMeters
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "MtQuality";

    /// <summary>Counter of articles, by <c>verdict</c> and <c>format</c>.</summary>
    public const string Articles = "mtquality.articles";

    /// <summary>Counter of findings, by <c>rule</c>.</summary>
    public const string Findings = "mtquality.findings";

    /// <summary>Histogram of how long articles take, in seconds, by <c>format</c>.</summary>
    public const string Duration = "mtquality.check.duration";
}

/// <summary>Measures what is checked.</summary>
internal sealed class MtQualityMetrics
{
    private readonly Counter<long> _articles;
    private readonly Counter<long> _findings;
    private readonly Histogram<double> _duration;

    public MtQualityMetrics(IMeterFactory meters)
    {
        // The factory owns the meter.
        var meter = meters.Create(MtQualityMeters.MeterName);
        _articles = meter.CreateCounter<long>(MtQualityMeters.Articles, "{article}", "Articles that were checked.");
        _findings = meter.CreateCounter<long>(MtQualityMeters.Findings, "{finding}", "Findings in articles.");
        _duration = meter.CreateHistogram<double>(MtQualityMeters.Duration, "s", "Time that articles took.");
    }

    public void Checked(ArticleReport report, DocumentFormat format, TimeSpan elapsed)
    {
        var formatTag = new KeyValuePair<string, object?>("format", NameOf(format));
        _articles.Add(1, new KeyValuePair<string, object?>("verdict", NameOf(report.Verdict)), formatTag);
        _duration.Record(elapsed.TotalSeconds, formatTag);
        if (_findings.Enabled)
        {
            foreach (var (rule, count) in report.Findings.CountBy(finding => finding.RuleId))
            {
                _findings.Add(count, new KeyValuePair<string, object?>("rule", rule));
            }
        }
    }

    // As the command line writes them.
    private static string NameOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Clean => "clean",
            Verdict.Review => "review",
            Verdict.MachineTranslated => "machine-translated",
            _ => throw new UnreachableException(),
        };

    private static string NameOf(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.PlainText => "text",
            DocumentFormat.Html => "html",
            DocumentFormat.Markdown => "markdown",
            _ => throw new UnreachableException(),
        };
}
