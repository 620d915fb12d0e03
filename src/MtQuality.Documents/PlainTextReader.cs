using MtQuality.Documents.Mapping;
using MtQuality.Documents.Suppression;

namespace MtQuality.Documents;

/// <summary>Text without markup: everything is text, but for comments to the checker.</summary>
internal static class PlainTextReader
{
    private const string Open = "<!--";
    private const string Close = "-->";

    public static DocumentText Read(string source, DocumentFormat format)
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
                at = EndOfOwnLine(source, open, at);
                copied = at;
            }
        }
        Copy(source.Length);
        suppressed.Sort();
        var all = text.ToString();
        return new DocumentText(
            source,
            format,
            all,
            all.Length == 0 ? [] : [new TextUnit(UnitKind.Paragraph, 0, all.Length)],
            new SourceMap(segments.ToArray()),
            suppressed
        );

        // A comment that has its line for itself takes the line with it: an empty one would end the paragraph.
        static int EndOfOwnLine(string source, int open, int end)
        {
            var before = source.AsSpan(0, open).TrimEnd(" \t");
            var after = source.AsSpan(end).TrimStart(" \t");
            if ((!before.IsEmpty && before[^1] is not ('\n' or '\r')) || after.IsEmpty || after[0] is not ('\n' or '\r'))
            {
                return end;
            }
            return source.Length - after.Length + (after.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

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
