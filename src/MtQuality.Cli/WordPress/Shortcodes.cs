using System.Buffers;

namespace MtQuality.Cli.WordPress;

/// <summary>A mark such as <c>[gallery ids="1,2"]</c> or <c>[/caption]</c>.</summary>
/// <param name="End">Offset after it.</param>
/// <param name="StandsForText">Whether a plugin puts something in its place; the marks around a text do not.</param>
internal readonly record struct Shortcode(int End, bool StandsForText);

/// <summary>The shortcodes of a post.</summary>
internal sealed class Shortcodes
{
    // Whoever writes more between two brackets writes prose.
    private const int LongestMark = 2000;

    // What stands between these marks is an address or a program.
    private static readonly HashSet<string> s_withoutProse = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio",
        "code",
        "css",
        "embed",
        "html",
        "javascript",
        "js",
        "latex",
        "math",
        "php",
        "playlist",
        "pre",
        "sourcecode",
        "sql",
        "video",
        "xml",
    };

    private static readonly SearchValues<char> s_name = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );

    private readonly string _content;

    // Ends of the closing marks by name, in order. Collected once, so that no text takes quadratic time.
    private readonly Dictionary<string, List<int>> _closing = new(StringComparer.OrdinalIgnoreCase);

    public Shortcodes(string content)
    {
        _content = content;
        for (var at = 0; (at = content.IndexOf("[/", at, StringComparison.Ordinal)) >= 0; at += 2)
        {
            var name = NameAt(at + 2);
            var end = at + 2 + name.Length;
            if (name.Length > 0 && end < content.Length && content[end] == ']')
            {
                var key = name.ToString();
                if (!_closing.TryGetValue(key, out var ends))
                {
                    _closing.Add(key, ends = []);
                }
                ends.Add(end + 1);
            }
        }
    }

    /// <summary>
    /// The shortcode that begins at a bracket. <c>[…]</c>, <c>[note de la rédaction]</c>, <c>[[gallery]]</c> and <c>[texte](adresse)</c>
    /// are none: a shortcode is one word, or a word and attributes.
    /// </summary>
    public Shortcode? At(int bracket)
    {
        var isClosing = bracket + 1 < _content.Length && _content[bracket + 1] == '/';
        var start = bracket + (isClosing ? 2 : 1);
        var name = NameAt(start);
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || (bracket > 0 && _content[bracket - 1] == '['))
        {
            return null;
        }
        var end = EndOfAttributes(start + name.Length);
        if (end < 0 || (end < _content.Length && _content[end] == '('))
        {
            return null;
        }
        if (isClosing)
        {
            return new Shortcode(end, StandsForText: false);
        }
        var close = _content[end - 2] == '/' ? -1 : EndOfClosing(name.ToString(), end);
        return close < 0 ? new Shortcode(end, StandsForText: true)
            : s_withoutProse.Contains(name.ToString()) ? new Shortcode(close, StandsForText: true)
            : new Shortcode(end, StandsForText: false);
    }

    private ReadOnlySpan<char> NameAt(int start)
    {
        var rest = _content.AsSpan(start);
        var length = rest.IndexOfAnyExcept(s_name);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>End of the first closing mark after an offset, or -1.</summary>
    private int EndOfClosing(string name, int after)
    {
        if (!_closing.TryGetValue(name, out var ends))
        {
            return -1;
        }
        var index = ends.BinarySearch(after + 1);
        index = index < 0 ? ~index : index;
        return index < ends.Count ? ends[index] : -1;
    }

    /// <summary>Offset after the bracket that closes the mark, or -1 when this is prose.</summary>
    private int EndOfAttributes(int start)
    {
        var rest = _content.AsSpan(start, Math.Min(LongestMark, _content.Length - start));
        var quote = '\0';
        var hasValue = false;
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == ']')
            {
                return hasValue || rest[..i].Trim() is "" or "/" ? start + i + 1 : -1;
            }
            else if (c is '[' or '<')
            {
                return -1;
            }
            else
            {
                quote = hasValue && c is '"' or '\'' ? c : '\0';
                hasValue |= c == '=';
            }
        }
        return -1;
    }
}
