namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How often each rule is right on the gold texts.</summary>
internal sealed class GoldRuleSection : IScorecardSection
{
    public string Id => "gold-rules";

    public string Title => "Gold texts by rule";

    public string Measure(ScorecardInput input)
    {
        var table = new MarkdownTable("rule", "findings", "right", "precision", "in texts that are right");
        foreach (var rule in input.Rules)
        {
            var findings = input
                .Gold.SelectMany(result => result.Findings.Select(finding => (result, finding)))
                .Where(pair => pair.finding.RuleId == rule.Id)
                .ToList();
            var right = findings.Count(pair => pair.result.IsRight(pair.finding));
            table.Add(
                $"{rule.Id} {rule.Name}",
                findings.Count,
                right,
                MarkdownTable.Share(right, findings.Count),
                findings.Count(pair => pair.result.Gold.IsClean)
            );
        }
        return table.ToString();
    }
}
