using System.Text.Json;

namespace MtQuality.Cli.JsonLines;

/// <summary>One line of input: <c>{"id": …, "text": "…"}</c>.</summary>
/// <param name="Id">The JSON value of <c>id</c> as it was written, of any kind; empty when there was none.</param>
/// <param name="Text">The text to check.</param>
/// <param name="Format">How the text is written, where the caller says so; the stream of lines reads plain text and does not ask.</param>
internal readonly record struct JsonLineRequest(ReadOnlyMemory<byte> Id, string Text, string? Format)
{
    /// <summary>Reads a line; on failure says why in <paramref name="error"/>.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> line, Wording wording, out JsonLineRequest request, out string error)
    {
        request = default;
        error = "";
        if (line.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            error = wording.EmptyLine;
            return false;
        }
        var invalid = JsonText.IndexOfInvalidUtf8(line.Span);
        if (invalid >= 0)
        {
            error = wording.InvalidUtf8At(invalid);
            return false;
        }
        try
        {
            request = Parse(line);
        }
        catch (JsonException e)
        {
            error = wording.NotJson(e.BytePositionInLine ?? 0);
            return false;
        }
        error = request.Text is null ? wording.NoText : "";
        return request.Text is not null;
    }

    private static JsonLineRequest Parse(ReadOnlyMemory<byte> line)
    {
        var reader = new Utf8JsonReader(line.Span);
        ReadOnlyMemory<byte> id = default;
        string? text = null;
        string? format = null;
        var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isText = reader.ValueTextEquals("text"u8);
            var isFormat = reader.ValueTextEquals("format"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isText)
            {
                text = reader.TokenType == JsonTokenType.String ? JsonText.Read(reader) : null;
            }
            else if (isFormat)
            {
                format = reader.TokenType == JsonTokenType.String ? JsonText.Read(reader) : "";
            }
            reader.Skip();
            if (isId)
            {
                id = line[start..(int)reader.BytesConsumed];
            }
        }
        while (reader.Read())
        {
            // Whatever follows the object on its line makes the reader throw.
        }
        return new JsonLineRequest(id, text!, format);
    }
}
