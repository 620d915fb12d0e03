namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How often anything is found in the outside text of each source.</summary>
internal sealed class OutsideSourceSection : IScorecardSection
{
    public string Id => "outside-sources";

    public string Title => "Outside text by source";

    public string? Command(ScorecardInput input) => input.HasOutsideText ? $"{input.Command} {input.OutsideArguments}" : null;

    public string Measure(ScorecardInput input)
    {
        var table = new MarkdownTable(
            "source",
            "label",
            "texts",
            "words",
            "findings per 100,000",
            "of origin machine",
            "% of texts flagged"
        );
        foreach (var isMachine in new[] { false, true })
        {
            var sources = input.Outside.Where(source => source.IsMachine == isMachine).ToList();
            foreach (var source in sources)
            {
                AddRow(table, source.Source, isMachine, [source]);
            }
            AddRow(table, "all", isMachine, sources);
        }
        return $"""
            Human slips and findings that are mere information are not counted. In human text every finding is unwanted.

            {table}
            """;
    }

    private static void AddRow(MarkdownTable table, string name, bool isMachine, List<SourceRates> sources)
    {
        var words = sources.Sum(source => source.Words);
        var texts = sources.Sum(source => source.Texts);
        table.Add(
            name,
            isMachine ? "machine" : "human",
            texts,
            words,
            Rate.Per100000(sources.Sum(source => source.Findings), words),
            Rate.Per100000(sources.Sum(source => source.MachineFindings), words),
            texts == 0 ? null : 100.0 * sources.Sum(source => source.FlaggedTexts) / texts
        );
    }
}
