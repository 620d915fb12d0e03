namespace MtQuality.Cli.Output.Html;

/// <summary>A marked stretch of a text and the findings that it stands for.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Findings">Indexes of findings, at least one.</param>
internal sealed record Highlight(int Start, int End, List<int> Findings)
{
    /// <summary>Highlights for findings in order of their place. Links cannot hold each other: of findings that overlap, the later marks what is left.</summary>
    public static List<Highlight> Of(IReadOnlyList<(int Index, Finding Finding)> findings, int end)
    {
        var highlights = new List<Highlight>();
        foreach (var (index, finding) in findings)
        {
            var covered = highlights.Count > 0 ? highlights[^1].End : 0;
            var last = Math.Min(finding.End, end);
            if (last <= covered)
            {
                highlights[^1].Findings.Add(index);
            }
            else
            {
                highlights.Add(new Highlight(Math.Max(finding.Start, covered), last, [index]));
            }
        }
        return highlights;
    }
}
