using System.Buffers;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace MtQuality.Documents.Html;

/// <summary>
/// Reads HTML tag by tag. No tree is built: the tags say where a block begins and which language holds, the tokens say where in
/// the markup they stand, and markup of any depth takes linear time and no stack.
/// </summary>
internal static class HtmlReader
{
    private static readonly SearchValues<char> s_endsBareValue = SearchValues.Create(" \t\r\n\f>");

    public static DocumentText Read(string html)
    {
        var writer = new PageWriter(html, DocumentFormat.Html);
        Feed(Markup.At(html, 0), writer);
        return writer.Build();
    }

    /// <summary>Writes a piece of HTML; what it leaves open stays open.</summary>
    public static void Feed(Markup markup, PageWriter writer)
    {
        using var source = new TextSource(markup.Text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            // References are read from the source, where their offsets are known.
            IsNotConsumingCharacterReferences = true,
        };
        var range = default(TextRange);
        tokenizer.OnToken = (_, place) => range = place;
        while (true)
        {
            tokenizer.IsAcceptingCharacterData = writer.IsForeign;
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                return;
            }
            // Positions count from 1.
            var start = Math.Clamp(range.Start.Position - 1, 0, markup.Text.Length);
            var end = Math.Clamp(range.End.Position - 1, start, markup.Text.Length);
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    writer.Text(markup, start, end);
                    break;
                case HtmlTokenType.Comment:
                    writer.Comment(token.Data, markup.ToSource(start, end));
                    break;
                case HtmlTokenType.EndTag:
                    writer.Close(token.Name, markup.ToSource(start, end));
                    break;
                case HtmlTokenType.StartTag:
                    Open(token.AsTag(), markup, markup.ToSource(start, end), writer);
                    if (!writer.IsForeign)
                    {
                        tokenizer.State = ContentOf(token.Name);
                    }
                    break;
            }
        }
    }

    private static HtmlParseMode ContentOf(string element) =>
        element switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => HtmlParseMode.PCData,
        };

    private static void Open(HtmlTagToken tag, Markup markup, SourceRange place, PageWriter writer)
    {
        string? language = null,
            translate = null,
            classes = null;
        var isHidden = false;
        HtmlAttributeToken? alt = null;
        foreach (var attribute in tag.Attributes)
        {
            switch (attribute.Name)
            {
                case "lang":
                    language ??= attribute.Value;
                    break;
                case "xml:lang":
                    language ??= attribute.Value;
                    break;
                case "translate":
                    translate ??= attribute.Value;
                    break;
                case "class":
                    classes ??= attribute.Value;
                    break;
                case "hidden":
                    isHidden = true;
                    break;
                case "alt" when tag.Name is "img" or "area":
                    alt ??= attribute;
                    break;
            }
        }
        var attributes = new TextAttributes(language, translate, classes, isHidden);
        if (alt is { Value.Length: > 0 } picture)
        {
            var (start, end) = ValueOf(markup.Text, picture);
            writer.Picture(attributes, () => writer.AltText(markup, start, end));
        }
        writer.Open(tag.Name, attributes, place);
    }

    // The token knows where the name stands; the value follows after "=" with its quotes, if any.
    private static (int Start, int End) ValueOf(string html, HtmlAttributeToken attribute)
    {
        var start = SkipWhite(html, attribute.Position.Position - 1 + attribute.Name.Length);
        start = SkipWhite(html, start + 1);
        if (html[start] is '"' or '\'')
        {
            return (start + 1, html.IndexOf(html[start], start + 1));
        }
        var length = html.AsSpan(start).IndexOfAny(s_endsBareValue);
        return (start, start + length);
    }

    private static int SkipWhite(string html, int at)
    {
        while (html[at] is ' ' or '\t' or '\r' or '\n' or '\f')
        {
            at++;
        }
        return at;
    }
}
