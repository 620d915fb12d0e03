namespace MtQuality.Tests.Rules;

/// <summary>Compares what a rule finds in an example with what its page says.</summary>
internal static class RuleExamples
{
    /// <summary>One line for each difference; none when the rule and its page agree.</summary>
    public static IReadOnlyList<string> Disagreements(FrenchChecker checker, string ruleId, RuleExample example) =>
        // A whole article is checked even when it is one sentence: that runs every kind of rule.
        Disagreements(checker.CheckArticle(example.Text).Findings.Where(finding => finding.RuleId == ruleId).ToList(), example);

    internal static IReadOnlyList<string> Disagreements(IReadOnlyList<Finding> found, RuleExample example)
    {
        var differences = new List<string>();
        for (var i = 0; i < example.Spans.Count; i++)
        {
            var (start, length) = example.Spans[i];
            var finding = found.FirstOrDefault(finding => finding.Start == start && finding.Length == length);
            if (finding is null)
            {
                differences.Add($"not found: «{example.Text.Substring(start, length)}»");
            }
            else if (
                i < example.Suggestions.Count
                && !finding.Suggestions.Contains(example.Suggestions[i], StringComparer.Ordinal)
            )
            {
                differences.Add($"not suggested: «{example.Suggestions[i]}», but «{string.Join("», «", finding.Suggestions)}»");
            }
        }
        foreach (var finding in found.Where(finding => !example.Spans.Contains((finding.Start, finding.Length))))
        {
            differences.Add($"found unmarked: «{example.Text.Substring(finding.Start, finding.Length)}»");
        }
        return differences;
    }
}
