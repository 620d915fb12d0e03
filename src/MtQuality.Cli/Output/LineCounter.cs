namespace MtQuality.Cli.Output;

/// <summary>Line numbers of offsets that are asked in ascending order.</summary>
internal sealed class LineCounter(string text)
{
    private int _offset;
    private int _line = 1;

    /// <summary>Number of the line, counted from 1, that holds the character at <paramref name="offset"/>.</summary>
    public int LineOf(int offset)
    {
        _line += text.AsSpan(_offset, offset - _offset).Count('\n');
        _offset = offset;
        return _line;
    }
}
