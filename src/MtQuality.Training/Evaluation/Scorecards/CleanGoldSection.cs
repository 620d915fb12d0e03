namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Every finding in a gold text that is right: all of them are wrong.</summary>
internal sealed class CleanGoldSection : IScorecardSection
{
    public string Id => "gold-false";

    public string Title => "False findings in gold texts that are right";

    public string Measure(ScorecardInput input)
    {
        var clean = input.Gold.Where(result => result.Gold.IsClean).ToList();
        var flagged = clean.Where(result => result.Findings.Count > 0).ToList();
        var findings = flagged.Sum(result => result.Findings.Count);
        var summary =
            $"{clean.Count} texts, {clean.Sum(result => WordCount.Of(result.Gold.Text))} words: {findings} findings in {flagged.Count} texts.";
        if (findings == 0)
        {
            return summary;
        }
        var table = new MarkdownTable("rule", "marked", "where");
        foreach (var result in flagged)
        {
            foreach (var finding in result.Findings)
            {
                table.Add(
                    finding.RuleId,
                    result.Gold.Text.Substring(finding.Start, finding.Length),
                    $"{result.Gold.Family}.jsonl:{result.Gold.Line}"
                );
            }
        }
        return $"{summary}\n\n{table}";
    }
}
