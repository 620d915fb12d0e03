namespace MtQuality.Cli.Output;

/// <summary>A place in a text as editors count it: both numbers from 1, columns in UTF-16 code units.</summary>
internal readonly record struct LineColumn(int Line, int Column);

/// <summary>Lines and columns of the offsets of a text. Lines end with a line feed, with or without a carriage return before it.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (var i = 0; text.AsSpan(i).IndexOf('\n') is >= 0 and var feed; )
        {
            i += feed + 1;
            _starts.Add(i);
        }
    }

    public LineColumn Of(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index < 0 ? ~index - 1 : index;
        return new LineColumn(line + 1, offset - _starts[line] + 1);
    }
}
