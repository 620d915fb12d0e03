namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How often each rule fires on outside text of either kind.</summary>
internal sealed class OutsideRuleSection : IScorecardSection
{
    public string Id => "outside-rules";

    public string Title => "Rules on outside text";

    public string? Command(ScorecardInput input) => input.HasOutsideText ? $"{input.Command} {input.OutsideArguments}" : null;

    public string Measure(ScorecardInput input)
    {
        var human = input.Outside.Where(source => !source.IsMachine).ToList();
        var machine = input.Outside.Where(source => source.IsMachine).ToList();
        var humanWords = human.Sum(source => source.Words);
        var machineWords = machine.Sum(source => source.Words);
        var table = new MarkdownTable(
            "rule",
            "status",
            "human hits",
            "per 100,000",
            "machine hits",
            "per 100,000",
            "ratio",
            "hits read",
            "precision"
        );
        foreach (var rule in input.Rules)
        {
            var reading = input.Readings.GetValueOrDefault(rule.Id);
            var humanHits = human.Sum(source => source.HitsOf(rule.Id));
            var machineHits = machine.Sum(source => source.HitsOf(rule.Id));
            var humanRate = Rate.Per100000(humanHits, humanWords);
            var machineRate = Rate.Per100000(machineHits, machineWords);
            table.Add(
                $"{rule.Id} {rule.Name}",
                Names.Of(rule.Status),
                humanHits,
                humanRate,
                machineHits,
                machineRate,
                humanHits > 0 ? machineRate / humanRate : null,
                reading.Hits,
                reading.Precision
            );
        }
        return $"""
            Hits per 100,000 words: {humanWords} words of human text, {machineWords} of machine translation, each text checked by itself. The ratio is
            of machine to human; it is left out where no human text was hit. MTQ0001 to MTQ0005 are the token model: where it was fitted on part of this
            machine text, their hits in it say little. Precision is that of the hits that a person has read, as the page of the rule says.

            {table}
            """;
    }
}
