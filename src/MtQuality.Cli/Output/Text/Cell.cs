using System.Globalization;
using System.Text;

namespace MtQuality.Cli.Output.Text;

/// <summary>One character as a reader sees it: what is written to the terminal and how many columns it takes there.</summary>
/// <param name="Text">The character, made harmless.</param>
/// <param name="Width">Columns: 0, 1 or 2.</param>
/// <param name="Start">Offset of the character in the text, in UTF-16 code units.</param>
internal readonly record struct Cell(string Text, int Width, int Start)
{
    public bool IsSpace => Text == " ";

    /// <summary>Cells of a stretch of text, on one line: line breaks become spaces.</summary>
    public static List<Cell> Of(string text, int start, int end)
    {
        var cells = new List<Cell>(end - start);
        for (var i = start; i < end; )
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i, end - i));
            var cell = Of(text.AsSpan(i, length), i);
            var repeatsSpace = cell.IsSpace && (cells.Count == 0 || cells[^1].IsSpace);
            if (!repeatsSpace)
            {
                cells.Add(cell);
            }
            i += length;
        }
        return cells;
    }

    /// <summary>The text without anything that could steer a terminal.</summary>
    public static string Harmless(string text) => string.Concat(Of(text, 0, text.Length).Select(cell => cell.Text));

    /// <summary>The text with all its spaces, and a mark for each character that could steer a terminal.</summary>
    public static string WithoutControls(string text) =>
        string.Create(
            text.Length,
            text,
            static (shown, text) =>
            {
                for (var i = 0; i < shown.Length; i++)
                {
                    var category = char.GetUnicodeCategory(text[i]);
                    var steers = category is UnicodeCategory.Control or UnicodeCategory.Format && text[i] != '\t';
                    shown[i] = steers ? '\uFFFD' : text[i];
                }
            }
        );

    /// <summary>Breaks a text into lines at its spaces; a longer word is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var cells = Of(text, 0, text.Length);
        return Wrap(cells, width).Select(range => string.Concat(cells[range].Select(cell => cell.Text)));
    }

    /// <summary>Breaks cells into lines at spaces; a longer word is cut.</summary>
    public static IEnumerable<Range> Wrap(List<Cell> cells, int width)
    {
        for (var start = 0; start < cells.Count; )
        {
            var end = start;
            var lastSpace = -1;
            for (var used = 0; end < cells.Count && (used += cells[end].Width) <= width; end++)
            {
                lastSpace = cells[end].IsSpace ? end : lastSpace;
            }
            if (end < cells.Count && !cells[end].IsSpace && lastSpace > start)
            {
                end = lastSpace;
            }
            end = Math.Max(end, start + 1);
            yield return start..end;
            start = end;
            while (start < cells.Count && cells[start].IsSpace)
            {
                start++;
            }
        }
    }

    private static Cell Of(ReadOnlySpan<char> element, int start)
    {
        Rune.DecodeFromUtf16(element, out var rune, out _);
        return element is "\r\n"
            ? new Cell(" ", 1, start)
            : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Cell(
                    char.IsWhiteSpace(element[0]) ? " " : "\uFFFD",
                    1,
                    start
                ),
                // Marks of writing direction and zero-width characters: they would move what stands around them.
                UnicodeCategory.Format => new Cell("", 0, start),
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => new Cell(element.ToString(), 0, start),
                _ => new Cell(rune == Rune.ReplacementChar ? "\uFFFD" : element.ToString(), IsWide(rune, element) ? 2 : 1, start),
            };
    }

    private static bool IsWide(Rune rune, ReadOnlySpan<char> element) =>
        element.Contains('\uFE0F')
        || rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
