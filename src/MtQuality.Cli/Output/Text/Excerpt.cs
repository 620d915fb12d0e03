namespace MtQuality.Cli.Output.Text;

/// <summary>A stretch of text that is shown around some findings, and those findings.</summary>
/// <param name="Start">Offset of the first character shown.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="IsCutBefore">Whether the sentence begins before.</param>
/// <param name="IsCutAfter">Whether the sentence goes on after.</param>
/// <param name="Findings">The findings, in order of their place.</param>
internal sealed record Excerpt(int Start, int End, bool IsCutBefore, bool IsCutAfter, IReadOnlyList<Finding> Findings)
{
    // A sentence is shown whole up to this length; of a longer one, what stands around each finding.
    private const int LongestWhole = 600;
    private const int Surroundings = 120;

    /// <summary>Cuts the stretch of text from <paramref name="start"/> to <paramref name="end"/> into excerpts that show all its findings.</summary>
    public static IEnumerable<Excerpt> Of(string text, int start, int end, IReadOnlyList<Finding> findings)
    {
        if (end - start <= LongestWhole)
        {
            yield return new Excerpt(start, end, false, false, findings);
            yield break;
        }
        for (var i = 0; i < findings.Count; )
        {
            var from = Math.Max(start, findings[i].Start - Surroundings);
            var to = UpTo(findings[i]);
            var group = new List<Finding>();
            while (i < findings.Count && (group.Count == 0 || findings[i].Start < to && UpTo(findings[i]) - from <= LongestWhole))
            {
                to = Math.Max(to, UpTo(findings[i]));
                group.Add(findings[i++]);
            }
            from = AtWordStart(text, from, start, findings[i - group.Count].Start);
            to = AtWordEnd(text, to, end, group.Max(finding => Math.Min(finding.End, to)));
            yield return new Excerpt(from, to, from > start, to < end, group);
        }

        // A finding may itself be endless (a line that repeats itself): its beginning is enough.
        int UpTo(Finding finding) => Math.Min(end, Math.Min(finding.End, finding.Start + LongestWhole / 2) + Surroundings);
    }

    private static int AtWordStart(string text, int index, int first, int last)
    {
        var space = index == first ? -1 : text.AsSpan(index, last - index).IndexOf(' ');
        index = space < 0 ? index : index + space + 1;
        return index > first && char.IsLowSurrogate(text[index]) ? index - 1 : index;
    }

    private static int AtWordEnd(string text, int index, int last, int first)
    {
        var space = index == last ? -1 : text.AsSpan(first, index - first).LastIndexOf(' ');
        index = space < 0 ? index : first + space;
        return index < last && char.IsLowSurrogate(text[index]) ? index + 1 : index;
    }
}
