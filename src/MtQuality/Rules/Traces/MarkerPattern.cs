namespace MtQuality.Rules.Traces;

/// <summary>
/// Stretches of text that must follow one another closely. It works on folded characters instead of words, because it reads
/// languages that the tokenizer does not know, with and without spaces between words.
/// </summary>
/// <remarks>
/// <c>this article|page ~ was ~ translated ~ automatically|by a machine</c>: between two parts of a pattern at most
/// <see cref="LongestGap"/> characters stand; <c>^</c> first ties it to the start of the clause, <c>$</c> last to its end, <c>~ $</c>
/// to the neighbourhood of its end; a part that ends in <c>*</c> may go on to the end of a word.
/// </remarks>
internal sealed class MarkerPattern
{
    private const int LongestGap = 26;

    /// <summary>Letters from here on belong to scripts that do not put spaces between words.</summary>
    public const char FirstUnspacedScript = '\u0E00';

    private readonly string[][] _parts;
    private readonly bool _startsClause;

    // Most characters between the last part and the end of the clause; negative when it need not end.
    private readonly int _mostBeforeEnd = -1;

    public MarkerPattern(string text)
    {
        var parts = text.Split('~', StringSplitOptions.TrimEntries);
        _startsClause = parts[0].StartsWith('^');
        parts[0] = parts[0].TrimStart('^', ' ');
        if (parts[^1] == "$")
        {
            _mostBeforeEnd = LongestGap;
            parts = parts[..^1];
        }
        else if (parts[^1].EndsWith('$'))
        {
            _mostBeforeEnd = 0;
            parts[^1] = parts[^1].TrimEnd('$', ' ');
        }
        _parts = Array.ConvertAll(parts, part => part.Split('|', StringSplitOptions.TrimEntries));
        if (_parts.Any(part => part.Any(one => one.Trim('*').Length == 0)))
        {
            throw new FormatException($"Pattern \"{text}\": a part is empty.");
        }
    }

    /// <summary>The alternatives of each part, as they are written.</summary>
    public string[][] Parts => _parts;

    /// <summary>Looks for the pattern in folded text.</summary>
    /// <returns>Whether it is there; <paramref name="start"/> and <paramref name="end"/> are its place.</returns>
    public bool Find(ReadOnlySpan<char> folded, out int start, out int end)
    {
        foreach (var first in _parts[0])
        {
            for (var from = 0; from < folded.Length; from = start + 1)
            {
                start = IndexOf(folded, first, from, out end);
                if (start < 0)
                {
                    break;
                }
                if ((!_startsClause || IsClauseStart(folded, start)) && FindRest(folded, 1, ref end))
                {
                    return true;
                }
            }
        }
        start = end = -1;
        return false;
    }

    private bool FindRest(ReadOnlySpan<char> folded, int part, ref int end)
    {
        if (part == _parts.Length)
        {
            return _mostBeforeEnd < 0 || IsClauseEnd(folded, end, _mostBeforeEnd);
        }
        foreach (var next in _parts[part])
        {
            for (var from = end; from < folded.Length; )
            {
                var start = IndexOf(folded, next, from, out var after);
                if (start < 0 || start - end > LongestGap)
                {
                    break;
                }
                if (FindRest(folded, part + 1, ref after))
                {
                    end = after;
                    return true;
                }
                from = start + 1;
            }
        }
        return false;
    }

    private static int IndexOf(ReadOnlySpan<char> folded, string part, int from, out int end)
    {
        var open = part[^1] == '*';
        var text = open ? part.AsSpan(0, part.Length - 1) : part;
        while (true)
        {
            var offset = folded[from..].IndexOf(text);
            if (offset < 0)
            {
                end = -1;
                return -1;
            }
            var start = from + offset;
            end = start + text.Length;
            if (IsBoundary(folded, start) && (open || IsBoundary(folded, end)))
            {
                while (open && end < folded.Length && IsSpacedLetter(folded[end]))
                {
                    end++;
                }
                return start;
            }
            from = start + 1;
        }
    }

    private static bool IsBoundary(ReadOnlySpan<char> folded, int i) =>
        i == 0 || i == folded.Length || !IsSpacedLetter(folded[i - 1]) || !IsSpacedLetter(folded[i]);

    /// <summary>Whether a word of a script that puts spaces between words may hold this: a letter or a digit.</summary>
    public static bool IsSpacedLetter(char c) => c < FirstUnspacedScript && char.IsLetterOrDigit(c);

    private static bool IsClauseStart(ReadOnlySpan<char> folded, int start)
    {
        var i = start - 1;
        while (i >= 0 && !char.IsLetterOrDigit(folded[i]))
        {
            if (folded[i] is '.' or '!' or '?' or ':' or '。')
            {
                return true;
            }
            i--;
        }
        return i < 0;
    }

    private static bool IsClauseEnd(ReadOnlySpan<char> folded, int end, int most)
    {
        for (var i = end; i < folded.Length; i++)
        {
            if (folded[i] is '.' or '!' or '?' or ':' or ')' or ']' or '。' or '）')
            {
                return true;
            }
            if ((most == 0 && char.IsLetterOrDigit(folded[i])) || folded[i] == ',' || (most > 0 && i - end >= most))
            {
                return false;
            }
        }
        return true;
    }
}
