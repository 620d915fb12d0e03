namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Precision and recall on the gold texts.</summary>
internal sealed class GoldSection : IScorecardSection
{
    public string Id => "gold";

    public string Title => "Gold texts";

    public string Measure(ScorecardInput input)
    {
        var table = new MarkdownTable(
            "origin",
            "errors",
            "found",
            "recall",
            "in their category",
            "exact span",
            "findings",
            "right",
            "precision"
        );
        AddRow(table, "all", input.Gold, null);
        foreach (var origin in Enum.GetValues<Origin>())
        {
            AddRow(table, Names.Of(origin), input.Gold, origin);
        }
        var right = input.Gold.Count(result => result.Gold.IsClean);
        return $"""
            {input.Gold.Count} texts of `corpus/gold`, {right} of them right. An error is found when a finding touches it; a finding is right when it
            touches an error. Rows divide errors and findings by their own origin.

            {table}
            """;
    }

    private static void AddRow(MarkdownTable table, string name, IReadOnlyList<GoldResult> gold, Origin? origin)
    {
        var spans = gold.SelectMany(result => result.Gold.Spans.Select(span => (result, span)))
            .Where(pair => origin is null || pair.span.Origin == origin)
            .ToList();
        var findings = gold.SelectMany(result => result.Findings.Select(finding => (result, finding)))
            .Where(pair => origin is null || pair.finding.Origin == origin)
            .ToList();
        var found = spans.Count(pair => pair.result.IsFound(pair.span));
        var right = findings.Count(pair => pair.result.IsRight(pair.finding));
        table.Add(
            name,
            spans.Count,
            found,
            MarkdownTable.Share(found, spans.Count),
            spans.Count(pair => pair.result.IsFoundInCategory(pair.span)),
            spans.Count(pair => pair.result.IsFoundExactly(pair.span)),
            findings.Count,
            right,
            MarkdownTable.Share(right, findings.Count)
        );
    }
}
