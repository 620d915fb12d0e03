using MtQuality.Documents.Mapping;
using MtQuality.Documents.Suppression;

namespace MtQuality.Documents;

/// <summary>Text without markup: everything is text, but for comments to the checker.</summary>
internal static class PlainTextReader
{
    private const string Open = "<!--";
    private const string Close = "-->";

    public static DocumentText Read(string source)
    {
        var suppressed = new SuppressedRanges();
        List<Segment> segments = [];
        var text = new System.Text.StringBuilder();
        var copied = 0;
        var at = 0;
        while (at < source.Length)
        {
            var open = source.IndexOf(Open, at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : source.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }
            at = close + Close.Length;
            if (
                suppressed.Read(
                    source.AsSpan(open + Open.Length, close - open - Open.Length),
                    new SourceRange(open, at - open),
                    source
                )
            )
            {
                Copy(open);
                copied = at;
            }
        }
        Copy(source.Length);
        suppressed.Sort();
        var all = text.ToString();
        return new DocumentText(
            source,
            DocumentFormat.PlainText,
            all,
            all.Length == 0 ? [] : [new TextUnit(UnitKind.Paragraph, 0, all.Length)],
            new SourceMap(segments.ToArray()),
            suppressed
        );

        void Copy(int end)
        {
            if (end > copied)
            {
                segments.Add(new Segment(text.Length, end - copied, copied, end - copied));
                text.Append(source, copied, end - copied);
            }
        }
    }
}
