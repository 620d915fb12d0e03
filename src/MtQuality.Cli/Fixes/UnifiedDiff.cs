namespace MtQuality.Cli.Fixes;

/// <summary>Shows edits as a unified diff, the kind that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The lines of a diff, without their ends.</summary>
    public static IEnumerable<string> Of(string name, string source, IReadOnlyList<Edit> edits)
    {
        var lines = LinesOf(source);
        yield return $"--- a/{name}";
        yield return $"+++ b/{name}";
        var shift = 0;
        foreach (var hunk in Hunks(Blocks(lines, edits)))
        {
            var first = Math.Max(0, hunk[0].First - Context);
            var last = Math.Min(lines.Count, hunk[^1].Last + Context);
            var body = new List<string>();
            var added = 0;
            var line = first;
            foreach (var block in hunk)
            {
                body.AddRange(Shown(' ', source, lines[line..block.First]));
                body.AddRange(Shown('-', source, lines[block.First..block.Last]));
                var changed = Edit.Apply(source, lines[block.First].Start, lines[block.Last - 1].End, block.Edits);
                var changedLines = LinesOf(changed);
                body.AddRange(Shown('+', changed, changedLines));
                added += changedLines.Count - (block.Last - block.First);
                line = block.Last;
            }
            body.AddRange(Shown(' ', source, lines[line..last]));
            var length = last - first;
            yield return $"@@ -{Range(first, length)} +{Range(first + shift, length + added)} @@";
            foreach (var shown in body)
            {
                yield return shown;
            }
            shift += added;
        }
    }

    private static string Range(int first, int length) => $"{(length == 0 ? first : first + 1)},{length}";

    private static IEnumerable<string> Shown(char sign, string text, List<(int Start, int End)> lines)
    {
        foreach (var (start, end) in lines)
        {
            var isEnded = text[end - 1] == '\n';
            yield return sign + text[start..(isEnded ? end - 1 : end)];
            if (!isEnded)
            {
                yield return "\\ No newline at end of file";
            }
        }
    }

    private static List<(int Start, int End)> LinesOf(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < text.Length; )
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed + 1;
            lines.Add((start, end));
            start = end;
        }
        return lines;
    }

    /// <summary>Neighbouring lines that change together.</summary>
    private static List<Block> Blocks(List<(int Start, int End)> lines, IReadOnlyList<Edit> edits)
    {
        var blocks = new List<Block>();
        var line = 0;
        foreach (var edit in edits)
        {
            while (lines[line].End <= edit.Start)
            {
                line++;
            }
            var last = line;
            // An edit that takes a line end along changes the next line too.
            while (last + 1 < lines.Count && lines[last].End <= edit.End)
            {
                last++;
            }
            if (blocks.Count > 0 && line < blocks[^1].Last)
            {
                blocks[^1].Edits.Add(edit);
                blocks[^1] = blocks[^1] with { Last = Math.Max(blocks[^1].Last, last + 1) };
            }
            else
            {
                blocks.Add(new Block(line, last + 1, [edit]));
            }
        }
        return blocks;
    }

    /// <summary>Blocks whose context would touch stand in one hunk.</summary>
    private static List<List<Block>> Hunks(List<Block> blocks)
    {
        var hunks = new List<List<Block>>();
        foreach (var block in blocks)
        {
            if (hunks.Count > 0 && block.First - hunks[^1][^1].Last <= 2 * Context)
            {
                hunks[^1].Add(block);
            }
            else
            {
                hunks.Add([block]);
            }
        }
        return hunks;
    }

    /// <summary>Lines from <paramref name="First"/> to before <paramref name="Last"/>, counted from 0.</summary>
    private sealed record Block(int First, int Last, List<Edit> Edits);
}
