using MtQuality.Cli.Input;
using MtQuality.Cli.Output;
using MtQuality.Documents;

namespace MtQuality.Cli.Baselines;

/// <summary>Checks a document without the findings that its comments switch off, and without those that are known.</summary>
internal static class KnownFindings
{
    public static ArticleReport Without(IReadOnlySet<string> known, DocumentText document, ArticleCheck check)
    {
        var report = check(document.Text, (rule, start, length) => !document.IsSuppressed(rule, start, length));
        if (known.Count == 0)
        {
            return report;
        }
        var fingerprints = Fingerprints.Of(document.Text, report);
        var left = report
            .Findings.Where((_, i) => !known.Contains(fingerprints[i]))
            .Select(finding => (finding.RuleId, finding.Start, finding.Length))
            .ToHashSet();
        // A known finding does not count in the verdict, and what it had hidden does not come out from behind it.
        return left.Count == report.Findings.Count
            ? report
            : check(document.Text, (rule, start, length) => left.Contains((rule, start, length)));
    }
}
