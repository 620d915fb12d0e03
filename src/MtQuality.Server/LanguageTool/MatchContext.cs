using System.Text.Json;
using MtQuality.Documents;

namespace MtQuality.Server.LanguageTool;

/// <summary>A finding with what stands around it, on one line.</summary>
/// <param name="Text">The stretch of the source.</param>
/// <param name="Offset">Where the finding begins in it.</param>
/// <param name="Length">Length of the finding.</param>
internal readonly record struct MatchContext(string Text, int Offset, int Length)
{
    private const int Around = 40;
    private const string Cut = "...";

    public static MatchContext Of(string source, SourceRange place)
    {
        var start = Math.Max(0, place.Start - Around);
        var end = Math.Min(source.Length, place.End + Around);
        // No half of a character.
        start -= start > 0 && char.IsLowSurrogate(source[start]) ? 1 : 0;
        end += end < source.Length && char.IsLowSurrogate(source[end]) ? 1 : 0;
        var before = start > 0 ? Cut : "";
        var after = end < source.Length ? Cut : "";
        var text = $"{before}{source.AsSpan(start, end - start)}{after}";
        return new MatchContext(text.Replace('\n', ' ').Replace('\r', ' '), place.Start - start + before.Length, place.Length);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("context"u8);
        json.WriteString("text"u8, Text);
        json.WriteNumber("offset"u8, Offset);
        json.WriteNumber("length"u8, Length);
        json.WriteEndObject();
    }
}
