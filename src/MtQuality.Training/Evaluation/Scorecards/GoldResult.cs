namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>A gold text and what the checker found in it.</summary>
internal sealed record GoldResult(GoldText Gold, IReadOnlyList<Finding> Findings)
{
    public static IReadOnlyList<GoldResult> CheckAll(string directory, FrenchChecker checker) =>
        [
            .. GoldText
                .ReadAll(directory)
                .AsParallel()
                .AsOrdered()
                .Select(gold => new GoldResult(gold, checker.CheckArticle(gold.Text).Findings)),
        ];

    /// <summary>Whether a finding touches an error that an editor marked.</summary>
    public bool IsRight(Finding finding) => Gold.Spans.Any(span => Touch(finding, span));

    public bool IsFound(GoldSpan span) => Findings.Any(finding => Touch(finding, span));

    /// <summary>Whether a finding touches the error and calls it by its category.</summary>
    public bool IsFoundInCategory(GoldSpan span) =>
        Findings.Any(finding => Touch(finding, span) && finding.Category == span.Category);

    public bool IsFoundExactly(GoldSpan span) =>
        Findings.Any(finding => finding.Start == span.Start && finding.Length == span.Length);

    private static bool Touch(Finding finding, GoldSpan span) =>
        finding.Start < span.Start + span.Length && span.Start < finding.End;
}
