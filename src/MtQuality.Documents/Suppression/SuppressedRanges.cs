namespace MtQuality.Documents.Suppression;

/// <summary>Where comments of the document switch rules off.</summary>
/// <remarks>
/// <c>mtq-disable</c> holds until <c>mtq-enable</c> or the end of the document; <c>mtq-disable-next-line</c> holds for the line of
/// the source below the one on which the comment ends. Each takes identifiers of rules, and means all rules without any; what
/// follows <c>--</c> is for people. Of several comments that speak of a rule the last one before a finding counts.
/// </remarks>
internal sealed class SuppressedRanges
{
    private const string EveryRule = "";

    private readonly Dictionary<string, List<Switch>> _switches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SourceRange>> _lines = new(StringComparer.Ordinal);

    public bool IsEmpty => _switches.Count == 0 && _lines.Count == 0;

    /// <summary>Reads a comment; anything but a directive is passed over.</summary>
    /// <param name="comment">What stands between <c>&lt;!--</c> and <c>--&gt;</c>.</param>
    /// <param name="place">The whole comment in the source.</param>
    /// <param name="source">The document.</param>
    public bool Read(ReadOnlySpan<char> comment, SourceRange place, string source)
    {
        if (Directive.Parse(comment) is not { } directive)
        {
            return false;
        }
        foreach (var rule in directive.Rules.DefaultIfEmpty(EveryRule))
        {
            if (directive.Kind == DirectiveKind.DisableNextLine)
            {
                Add(_lines, rule, LineAfter(source, place.End));
            }
            else
            {
                Add(_switches, rule, new Switch(place.Start, directive.Kind == DirectiveKind.Disable));
            }
        }
        return true;
    }

    /// <summary>Puts everything in order of its place: notes at the foot are read after what follows them.</summary>
    public void Sort()
    {
        foreach (var switches in _switches.Values)
        {
            switches.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        }
        foreach (var lines in _lines.Values)
        {
            lines.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    /// <summary>Whether the rule is off at an offset of the source.</summary>
    public bool Contains(string rule, int offset)
    {
        var ofAll = LastSwitch(EveryRule, offset);
        var ofRule = LastSwitch(rule, offset);
        return (ofRule.Offset >= ofAll.Offset ? ofRule : ofAll).IsOff || OnLine(EveryRule, offset) || OnLine(rule, offset);
    }

    private Switch LastSwitch(string rule, int offset) =>
        _switches.TryGetValue(rule, out var switches) && LastUpTo(switches, offset, static s => s.Offset) is var i and >= 0
            ? switches[i]
            : new Switch(-1, IsOff: false);

    private bool OnLine(string rule, int offset) =>
        _lines.TryGetValue(rule, out var lines)
        && LastUpTo(lines, offset, static l => l.Start) is var i and >= 0
        && offset < lines[i].End;

    private static int LastUpTo<T>(List<T> items, int offset, Func<T, int> place)
    {
        int low = 0,
            high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low - 1;
    }

    private static SourceRange LineAfter(string source, int offset)
    {
        var start = EndOfLine(source, offset);
        var end = EndOfLine(source, start);
        return new SourceRange(start, end - start);
    }

    // After the line break, so that the next line begins there.
    private static int EndOfLine(string source, int offset)
    {
        var length = source.AsSpan(offset).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return source.Length;
        }
        var end = offset + length + 1;
        return source[end - 1] == '\r' && end < source.Length && source[end] == '\n' ? end + 1 : end;
    }

    private static void Add<T>(Dictionary<string, List<T>> table, string rule, T item)
    {
        if (!table.TryGetValue(rule, out var items))
        {
            table.Add(rule, items = []);
        }
        items.Add(item);
    }

    private readonly record struct Switch(int Offset, bool IsOff);
}
