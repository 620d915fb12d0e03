using System.Buffers;
using System.Text.Json;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Json;

/// <summary>One line of JSON per file, of the same shape as the answers of <c>--jsonl</c>; the name of the file is its id.</summary>
internal sealed class JsonLinesReportWriter(Stream output) : IReportWriter
{
    public void Write(CheckedText text)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, ReportJson.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, text.Name);
            if (text.ReportInSource is { } report)
            {
                ReportJson.WriteFields(json, report);
            }
            else
            {
                json.WriteString("error"u8, text.Error);
            }
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
    }

    public void Dispose() => output.Flush();
}
