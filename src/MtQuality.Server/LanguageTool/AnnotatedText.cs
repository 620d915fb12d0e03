using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using MtQuality.Cli.JsonLines;
using MtQuality.Documents;
using MtQuality.Documents.Mapping;
using MtQuality.Documents.Suppression;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.LanguageTool;

/// <summary>The field <c>data</c>: a text whose markup the client has found itself.</summary>
/// <remarks>
/// <c>{"annotation":[{"text":"Un "},{"markup":"&lt;b&gt;"},{"text":"mot"},{"markup":"&lt;/p&gt;","interpretAs":"\n\n"}]}</c>. Offsets
/// of the answer count texts and markup together.
/// </remarks>
internal static class AnnotatedText
{
    /// <exception cref="Refusal">It is no such JSON; the reason says why.</exception>
    public static DocumentText Read(string data)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(data);
        }
        catch (JsonException e)
        {
            throw Bad($"Could not parse JSON from 'data' parameter (line {e.LineNumber + 1}, byte {e.BytePositionInLine}).");
        }
        using (json)
        {
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw Bad("'data' must be a JSON object.");
            }
            return (Property(root, "text"), Property(root, "annotation")) switch
            {
                ({ } text, null) => DocumentText.Read(StringOf(text, "text"), DocumentFormat.PlainText),
                (null, { ValueKind: JsonValueKind.Array } annotation) => Read(annotation),
                (null, { }) => throw Bad("'annotation' must be an array."),
                ({ }, { }) => throw Bad("'data' key in JSON requires either 'text' or 'annotation' key, not both"),
                _ => throw Bad("'data' key in JSON requires 'text' or 'annotation' key"),
            };
        }
    }

    private static DocumentText Read(JsonElement annotation)
    {
        var source = new StringBuilder();
        var text = new StringBuilder();
        List<Segment> segments = [];
        foreach (var part in annotation.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object)
            {
                throw Bad("'annotation' must hold objects.");
            }
            switch (Property(part, "text"), Property(part, "markup"), Property(part, "interpretAs"))
            {
                case ({ } plain, null, null):
                    Add(StringOf(plain, "text"), interpretAs: null);
                    break;
                case (null, { } markup, null):
                    source.Append(StringOf(markup, "markup"));
                    break;
                case (null, { } markup, { } interpretAs):
                    Add(StringOf(markup, "markup"), StringOf(interpretAs, "interpretAs"));
                    break;
                case ({ }, { }, _):
                    throw Bad("Only either 'text' or 'markup' are supported in an object in 'annotation' list, not both.");
                case ({ }, null, { }):
                    throw Bad("'text' cannot be used with 'interpretAs' (only 'markup' can).");
                default:
                    throw Bad("Only 'text' and 'markup' are supported in 'annotation' list.");
            }
        }
        var all = text.ToString();
        return new DocumentText(
            source.ToString(),
            DocumentFormat.PlainText,
            all,
            all.Length == 0 ? [] : [new TextUnit(UnitKind.Paragraph, 0, all.Length)],
            new SourceMap([.. segments]),
            new SuppressedRanges()
        );

        void Add(string markup, string? interpretAs)
        {
            var read = interpretAs ?? markup;
            if (read.Length > 0)
            {
                segments.Add(new Segment(text.Length, read.Length, source.Length, markup.Length));
            }
            source.Append(markup);
            text.Append(read);
        }
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string StringOf(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            throw Bad($"'{name}' must be a string.");
        }
        // Not GetString, which would refuse an escaped surrogate that stands alone.
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        return JsonText.Read(reader);
    }

    private static Refusal Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
