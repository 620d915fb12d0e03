using System.Text.Json;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Json;

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
        if (text.Report is not null)
        {
            JudgedTextJson.WriteFields(_json, text);
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
}
