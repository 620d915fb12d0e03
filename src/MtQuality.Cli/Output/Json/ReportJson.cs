using System.Text.Encodings.Web;
using System.Text.Json;

namespace MtQuality.Cli.Output.Json;

/// <summary>Writes a report as JSON; the one place that knows the names of its fields.</summary>
internal static class ReportJson
{
    /// <summary>Letters with accents and apostrophes stay readable: the output is no web page.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonWriterOptions Indented { get; } = Compact with { Indented = true };

    /// <summary>Writes the answer to a request.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">The JSON value of the request's id as it was written; empty when there was none.</param>
    /// <param name="report">What was found.</param>
    public static void WriteAnswer(Utf8JsonWriter json, ReadOnlySpan<byte> id, ArticleReport report)
    {
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        json.WriteRawValue(id.IsEmpty ? "null"u8 : id, skipInputValidation: true);
        WriteFields(json, report);
        json.WriteEndObject();
    }

    /// <summary>Writes the fields that every answer has, into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, ArticleReport report)
    {
        WriteVerdict(json, report);
        WriteSentences(json, report.Sentences);
        json.WriteStartArray("findings"u8);
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            WriteFields(json, finding);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteVerdict(Utf8JsonWriter json, ArticleReport report)
    {
        json.WriteString("verdict"u8, Names.Of(report.Verdict));
        json.WriteNumber("probability"u8, Rounded(report.Probability));
    }

    public static void WriteSentences(Utf8JsonWriter json, IReadOnlyList<SentenceReport> sentences)
    {
        json.WriteStartArray("sentences"u8);
        foreach (var sentence in sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, sentence.Start);
            json.WriteNumber("length"u8, sentence.Length);
            json.WriteNumber("score"u8, Rounded(sentence.Score));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes the fields of a finding into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule"u8, finding.RuleId);
        json.WriteNumber("start"u8, finding.Start);
        json.WriteNumber("length"u8, finding.Length);
        json.WriteString("category"u8, Names.Of(finding.Category));
        json.WriteString("severity"u8, Names.Of(finding.Severity));
        json.WriteString("origin"u8, Names.Of(finding.Origin));
        json.WriteNumber("confidence"u8, Rounded(finding.Confidence));
        json.WriteString("message"u8, finding.Message);
        json.WriteStartArray("suggestions"u8);
        foreach (var suggestion in finding.Suggestions)
        {
            json.WriteStringValue(suggestion);
        }
        json.WriteEndArray();
    }

    /// <summary>Digits beyond the sixth mean nothing and cost a reader room.</summary>
    private static double Rounded(double value) => Math.Round(value, 6);
}
