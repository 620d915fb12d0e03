using System.Runtime.InteropServices;

namespace MtQuality.Documents.Mapping;

/// <summary>
/// A stretch of text and the stretch of markup that it was read from. Where both have the same length, character stands for
/// character; otherwise (an entity, a run of white space) the whole stands for the whole.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Segment(int TextStart, int TextLength, int SourceStart, int SourceLength)
{
    public int TextEnd => TextStart + TextLength;

    public int SourceEnd => SourceStart + SourceLength;

    public bool IsVerbatim => TextLength == SourceLength;

    /// <summary>The markup of the characters from <paramref name="start"/> to before <paramref name="end"/>, both within the segment.</summary>
    public SourceRange Of(int start, int end) =>
        IsVerbatim ? new SourceRange(SourceStart + start - TextStart, end - start) : new SourceRange(SourceStart, SourceLength);
}

/// <summary>From offsets of text to offsets of markup.</summary>
/// <param name="segments">In order of the text, without overlap; breaks between blocks belong to none.</param>
internal sealed class SourceMap(Segment[] segments)
{
    /// <summary>Where the characters stand, neighbours joined.</summary>
    public List<SourceRange> Ranges(int start, int length)
    {
        List<SourceRange> ranges = [];
        var end = start + length;
        for (var i = FirstEndingAfter(start); i < segments.Length && segments[i].TextStart < end; i++)
        {
            var segment = segments[i];
            var range = segment.Of(Math.Max(start, segment.TextStart), Math.Min(end, segment.TextEnd));
            if (ranges.Count > 0 && ranges[^1].End == range.Start)
            {
                ranges[^1] = new SourceRange(ranges[^1].Start, ranges[^1].Length + range.Length);
            }
            else
            {
                ranges.Add(range);
            }
        }
        return ranges;
    }

    /// <summary>The smallest range around the characters; an empty one, where the text before ends, when they are breaks only.</summary>
    public SourceRange Hull(int start, int length)
    {
        var end = start + length;
        var first = FirstEndingAfter(start);
        int from = int.MaxValue,
            to = 0;
        for (var i = first; i < segments.Length && segments[i].TextStart < end; i++)
        {
            var segment = segments[i];
            var range = segment.Of(Math.Max(start, segment.TextStart), Math.Min(end, segment.TextEnd));
            from = Math.Min(from, range.Start);
            to = Math.Max(to, range.End);
        }
        if (from <= to)
        {
            return new SourceRange(from, to - from);
        }
        // Nothing but a break, or no character at all.
        return first < segments.Length && segments[first].TextStart <= start
                ? new SourceRange(segments[first].Of(start, start).Start, 0)
            : first > 0 ? new SourceRange(segments[first - 1].SourceEnd, 0)
            : new SourceRange(0, 0);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0,
            high = segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].TextEnd <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
