using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MtQuality.Documents.Markdown;

/// <summary>
/// Where the pieces of a Markdown document stand. Markdig says so, but not always rightly: behind a tab its offsets may be those of
/// another place, and ends of lines, marks of quotations and white space at the edge of table cells are counted in or left out.
/// What it says is therefore compared with the source, and a piece that is not there is looked for in its block.
/// </summary>
internal sealed class MarkdownPlaces(string source)
{
    // How far a piece is looked for.
    private const int Reach = 4096;

    // Markdig puts U+FFFD in the place of NUL.
    private readonly string _shown = source.Replace('\0', '\uFFFD');

    private SourceRange _block;

    // How far Markdig is wrong in this block, and where the last piece ended.
    private int _shift;
    private int _cursor;

    /// <summary>The place of a node as Markdig says it.</summary>
    public SourceRange Of(MarkdownObject node)
    {
        var shift = node is Inline ? _shift : 0;
        var start = Math.Clamp(node.Span.Start + shift, 0, source.Length);
        var end = Math.Clamp(node.Span.End + 1 + shift, start, source.Length);
        var isSplitLineBreak = end > start && end < source.Length && source[end - 1] == '\r' && source[end] == '\n';
        return new SourceRange(start, end - start + (isSplitLineBreak && node is LineBreakInline ? 1 : 0));
    }

    /// <summary>Turns to the text of a block.</summary>
    public void Enter(Block block, ContainerInline content)
    {
        _block = Of(block);
        _cursor = _block.Start;
        _shift = 0;
        var claimed = Of(content);
        if (claimed.Start < _block.Start || claimed.End > _block.End)
        {
            _shift = _block.End - claimed.End;
        }
    }

    /// <summary>The place of a piece that stands in one line of the source as it is.</summary>
    public SourceRange Of(ReadOnlySpan<char> text, Inline inline)
    {
        var claimed = Of(inline);
        var start = Find(text, claimed);
        if (start < 0)
        {
            return claimed;
        }
        _cursor = start + text.Length;
        return new SourceRange(start, text.Length);
    }

    /// <summary>Writes a piece character by character with their places; what Markdig left out between them is stepped over.</summary>
    public void Align(ReadOnlySpan<char> text, Inline inline, Action<char, SourceRange> write)
    {
        var claimed = Of(inline);
        var start = Find(text, claimed);
        var at = start >= 0 ? start : claimed.Start;
        var end = start >= 0 ? start + text.Length : Math.Max(claimed.End, Math.Min(_block.End, at + Reach));
        foreach (var c in text)
        {
            while (at < end && _shown[at] != c)
            {
                at++;
            }
            if (at < end)
            {
                write(source[at], new SourceRange(at, 1));
                at++;
            }
        }
        _cursor = at;
    }

    private int Find(ReadOnlySpan<char> text, SourceRange claimed)
    {
        var shown = _shown.AsSpan();
        var within = shown.Slice(claimed.Start, claimed.Length).IndexOf(text);
        if (within >= 0)
        {
            return claimed.Start + within;
        }
        var near = shown[_cursor..Math.Clamp(_cursor + Reach, _cursor, Math.Max(_cursor, _block.End))].IndexOf(text);
        if (near < 0)
        {
            return -1;
        }
        _shift += _cursor + near - claimed.Start;
        return _cursor + near;
    }
}
