using System.Buffers;
using System.Text;
using MtQuality.Documents;

namespace MtQuality.Cli.WordPress;

/// <summary>
/// Reads the raw text of a post. It is nearly HTML: comments mark the blocks, shortcodes stand for what plugins put in
/// their place, and posts of the classic editor have empty lines between paragraphs in place of tags.
/// </summary>
internal static class PostContent
{
    private const string BlockMark = "<!-- wp:";

    // An element that is read as no prose: in the middle of a sentence, rules pass over it.
    private const string NoProse = "<code>…</code>";

    private static readonly SearchValues<char> s_special = SearchValues.Create("<[\n\r");

    public static DocumentText Read(string title, string content) =>
        DocumentText.Read($"<h1>{title}</h1>\n{ToHtml(content)}", DocumentFormat.Html);

    /// <summary>The HTML that WordPress would show, as far as its text is concerned.</summary>
    public static string ToHtml(string content)
    {
        var isClassic = !content.Contains(BlockMark, StringComparison.Ordinal);
        var shortcodes = new Shortcodes(content);
        var html = new StringBuilder(content.Length + content.Length / 8);
        for (var at = 0; at < content.Length; )
        {
            var special = content.AsSpan(at).IndexOfAny(s_special);
            var next = special < 0 ? content.Length : at + special;
            html.Append(content, at, next - at);
            at = next == content.Length ? next : AppendSpecial(content, next, isClassic, shortcodes, html);
        }
        return html.ToString();
    }

    private static int AppendSpecial(string content, int at, bool isClassic, Shortcodes shortcodes, StringBuilder html)
    {
        if (content[at] == '<')
        {
            var end = EndOfTag(content, at);
            html.Append(content, at, end - at);
            return end;
        }
        if (content[at] == '[')
        {
            var shortcode = shortcodes.At(at);
            html.Append(
                shortcode is null ? "["
                : shortcode.Value.StandsForText ? NoProse
                : ""
            );
            return shortcode?.End ?? at + 1;
        }
        return isClassic ? AppendLineBreak(content, at, html) : AppendOne(content, at, html);
    }

    private static int AppendOne(string content, int at, StringBuilder html)
    {
        html.Append(content[at]);
        return at + 1;
    }

    /// <summary>An empty line begins a paragraph; a single break within text is one that the reader sees.</summary>
    private static int AppendLineBreak(string content, int at, StringBuilder html)
    {
        var end = at;
        var lines = 0;
        while (end < content.Length && char.IsWhiteSpace(content[end]))
        {
            lines +=
                content[end] == '\n' || (content[end] == '\r' && (end + 1 == content.Length || content[end + 1] != '\n')) ? 1 : 0;
            end++;
        }
        var isBesideTag = at == 0 || content[at - 1] == '>' || end == content.Length || content[end] == '<';
        html.Append(content, at, end - at)
            .Append(
                lines > 1 ? "<p>"
                : isBesideTag ? ""
                : "<br>"
            );
        return end;
    }

    private static int EndOfTag(string content, int at)
    {
        var isComment = string.CompareOrdinal(content, at, "<!--", 0, 4) == 0;
        var isTag = at + 1 < content.Length && (char.IsAsciiLetter(content[at + 1]) || content[at + 1] is '/' or '!' or '?');
        var end =
            isComment ? content.IndexOf("-->", at + 4, StringComparison.Ordinal)
            : isTag ? content.IndexOf('>', at)
            : at;
        return end < 0 ? content.Length : end + (isComment ? 3 : 1);
    }
}
