using MtQuality.Documents.Mapping;

namespace MtQuality.Documents.Html;

/// <summary>A piece of HTML, which may be put together from lines of a document that do not follow one another.</summary>
internal sealed class Markup
{
    private readonly Segment[] _lines;

    private Markup(string text, Segment[] lines)
    {
        Text = text;
        _lines = lines;
    }

    public string Text { get; }

    /// <summary>HTML that stands in the document as it is, from <paramref name="offset"/> on.</summary>
    public static Markup At(string text, int offset) => new(text, [new Segment(0, text.Length, offset, text.Length)]);

    /// <summary>HTML from several lines.</summary>
    /// <param name="text">The lines, joined.</param>
    /// <param name="lines">Where each came from; together they cover the text.</param>
    public static Markup OfLines(string text, Segment[] lines) => new(text, lines);

    public SourceRange ToSource(int start, int end)
    {
        var first = LineOf(start).Of(start, start + 1).Start;
        return new SourceRange(first, end <= start ? 0 : LineOf(end - 1).Of(end - 1, end).End - first);
    }

    private Segment LineOf(int at)
    {
        int low = 0,
            high = _lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].TextStart <= at)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return _lines[low];
    }
}
