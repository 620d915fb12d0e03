namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Recall of each category of error, precision of each category of finding.</summary>
internal sealed class GoldCategorySection : IScorecardSection
{
    public string Id => "gold-categories";

    public string Title => "Gold texts by category";

    public string Measure(ScorecardInput input)
    {
        var table = new MarkdownTable("category", "errors", "found", "recall", "findings", "right", "precision");
        foreach (var category in Enum.GetValues<Category>())
        {
            var spans = 0;
            var found = 0;
            var findings = 0;
            var right = 0;
            foreach (var result in input.Gold)
            {
                var ofCategory = result.Gold.Spans.Where(span => span.Category == category).ToList();
                spans += ofCategory.Count;
                found += ofCategory.Count(result.IsFound);
                var called = result.Findings.Where(finding => finding.Category == category).ToList();
                findings += called.Count;
                right += called.Count(result.IsRight);
            }
            if (spans + findings > 0)
            {
                table.Add(
                    Names.Of(category),
                    spans,
                    found,
                    MarkdownTable.Share(found, spans),
                    findings,
                    right,
                    MarkdownTable.Share(right, findings)
                );
            }
        }
        return table.ToString();
    }
}
