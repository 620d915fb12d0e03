namespace MtQuality.Cli.Fixes;

/// <summary>A stretch of a source and what takes its place.</summary>
internal readonly record struct Edit(int Start, int Length, string Replacement)
{
    public int End => Start + Length;

    /// <summary>Applies edits, which are in order and do not overlap, to the stretch of a source from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static string Apply(string source, int start, int end, IEnumerable<Edit> edits)
    {
        var result = new System.Text.StringBuilder(end - start);
        foreach (var edit in edits)
        {
            result.Append(source, start, edit.Start - start).Append(edit.Replacement);
            start = edit.End;
        }
        return result.Append(source, start, end - start).ToString();
    }
}
