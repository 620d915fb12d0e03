namespace MtQuality.Server.Limits;

/// <summary>Keeps the first findings of a report that has too many to be shown. The verdict counts them all.</summary>
internal static class FindingLimit
{
    /// <summary>The report with as many findings as are allowed; it is the same one when none are left out.</summary>
    public static ArticleReport WithAtMost(this ArticleReport report, int max) =>
        report.Findings.Count <= max ? report : report with { Findings = [.. report.Findings.Take(max)] };
}
