using System.Text;

namespace MtQuality.Documents.Mapping;

/// <summary>Writes text block by block with white space as a browser shows it, and notes where each character comes from.</summary>
internal sealed class TextBuilder
{
    private const string BetweenUnits = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly List<Segment> _segments = [];
    private readonly List<TextUnit> _units = [];
    private int _unitStart;

    // White space and line breaks are written when something follows them in the same block.
    private SourceRange? _space;
    private SourceRange? _break;
    private int _breakCount;

    /// <summary>Whether the block at hand has text yet.</summary>
    public bool IsUnitOpen { get; private set; }

    /// <summary>White space of which a run is one space to a reader; a no-break space is none.</summary>
    public static bool IsCollapsible(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    /// <summary>Adds a character of the document: white space collapses, invisible characters are dropped.</summary>
    public void Append(char c, SourceRange source)
    {
        if (IsCollapsible(c))
        {
            _space =
                _space is { } space && space.End == source.Start
                    ? space with
                    {
                        Length = space.Length + source.Length,
                    }
                    : _space ?? source;
        }
        else if (!IsInvisible(c))
        {
            WritePending();
            Write(c, source);
        }
    }

    /// <summary>Adds what stands in the text for a stretch of markup: a placeholder, a quotation mark.</summary>
    public void AppendFor(string standIn, SourceRange source)
    {
        WritePending();
        _segments.Add(new Segment(_text.Length, standIn.Length, source.Start, source.Length));
        _text.Append(standIn);
    }

    /// <summary>Makes what was added last stand for the markup up to <paramref name="sourceEnd"/>.</summary>
    public void ExtendLast(int sourceEnd)
    {
        var last = _segments[^1];
        _segments[^1] = last with { SourceLength = Math.Max(last.SourceLength, sourceEnd - last.SourceStart) };
        _space = null;
    }

    /// <summary>Ends the line within the block; a second break in a row makes an empty line.</summary>
    public void Break(SourceRange source)
    {
        _break ??= source;
        _breakCount++;
        _space = null;
    }

    /// <summary>Ends the block, if there is one.</summary>
    public void EndUnit(UnitKind kind)
    {
        _space = null;
        _break = null;
        _breakCount = 0;
        if (IsUnitOpen)
        {
            _units.Add(new TextUnit(kind, _unitStart, _text.Length - _unitStart));
            IsUnitOpen = false;
        }
    }

    public (string Text, TextUnit[] Units, SourceMap Map) Build() =>
        (_text.ToString(), _units.ToArray(), new SourceMap(_segments.ToArray()));

    // Soft hyphens and marks of zero width say where a line may be broken; NUL is dropped as browsers do.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0';

    private void WritePending()
    {
        if (!IsUnitOpen)
        {
            if (_text.Length > 0)
            {
                _text.Append(BetweenUnits);
            }
            _unitStart = _text.Length;
            IsUnitOpen = true;
        }
        else if (_break is { } lineBreak)
        {
            var breaks = Math.Min(_breakCount, 2);
            _segments.Add(new Segment(_text.Length, breaks, lineBreak.Start, lineBreak.Length));
            _text.Append('\n', breaks);
        }
        else if (_space is { } space)
        {
            Write(' ', space);
        }
        _space = null;
        _break = null;
        _breakCount = 0;
    }

    private void Write(char c, SourceRange source)
    {
        if (
            source.Length == 1
            && _segments.Count > 0
            && _segments[^1] is { IsVerbatim: true } last
            && last.TextEnd == _text.Length
            && last.SourceEnd == source.Start
        )
        {
            _segments[^1] = last with { TextLength = last.TextLength + 1, SourceLength = last.SourceLength + 1 };
        }
        else
        {
            _segments.Add(new Segment(_text.Length, 1, source.Start, source.Length));
        }
        _text.Append(c);
    }
}
