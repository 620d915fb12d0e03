using System.Text.Json;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output;

/// <summary>One JSON array with an object per file: everything the report knows.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public JsonReportWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, ReportJson.Indented);
        _json.WriteStartArray();
    }

    public void Write(CheckedText text)
    {
        _json.WriteStartObject();
        _json.WriteString("file"u8, text.Name);
        if (text.Report is { } report)
        {
            _json.WriteString("language"u8, report.DetectedLanguage);
            ReportJson.WriteFields(_json, report);
            WriteContributions(report.Contributions);
            WriteNotes(text.Notes);
        }
        else
        {
            _json.WriteString("error"u8, text.Error);
        }
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }

    private void WriteContributions(IReadOnlyList<Contribution> contributions)
    {
        _json.WriteStartArray("contributions"u8);
        foreach (var contribution in contributions)
        {
            _json.WriteStartObject();
            _json.WriteString("name"u8, contribution.Name);
            _json.WriteNumber("count"u8, contribution.Count);
            _json.WriteNumber("logLikelihoodRatio"u8, Math.Round(contribution.LogLikelihoodRatio, 6));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteNotes(IReadOnlyList<string> notes)
    {
        _json.WriteStartArray("notes"u8);
        foreach (var note in notes)
        {
            _json.WriteStringValue(note);
        }
        _json.WriteEndArray();
    }
}
