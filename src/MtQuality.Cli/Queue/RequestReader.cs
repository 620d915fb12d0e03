using System.Buffers;
using System.Text.Json;
using MtQuality.Cli.Input;
using MtQuality.Cli.JsonLines;
using MtQuality.Cli.Output.Json;
using MtQuality.Documents;

namespace MtQuality.Cli.Queue;

/// <summary>Makes requests of files and of JSON lines; what cannot be one is reported and left out.</summary>
internal sealed class RequestReader(int maxBytes, DocumentFormat? format, Wording wording, Action<string> report)
{
    /// <summary>One request a file. Its name is its id, so that the same file is the same article each time.</summary>
    public IEnumerable<Message> OfFiles(IEnumerable<TextSource> sources)
    {
        foreach (var source in sources)
        {
            var read = ReadText.Of(source, wording);
            if (read.Text is null)
            {
                report($"{source.Name}: {read.Note}");
                continue;
            }
            var body = Json(source.Name, read.Text, format ?? TextSource.FormatOf(source.Name) ?? DocumentFormat.PlainText);
            if (body.Length > maxBytes)
            {
                report($"{source.Name}: {wording.MessageTooLong(body.Length, maxBytes)}");
                continue;
            }
            yield return new Message(MessageId.Of(source.Name), body);
        }
    }

    /// <summary>One request a line, as it was written.</summary>
    public IEnumerable<Message> OfLines(Stream input)
    {
        foreach (var batch in new LineBatchReader(input, maxBytes).Read())
        {
            var number = batch.FirstLine;
            if (batch.IsTooLong)
            {
                report(wording.Line(number, wording.LineTooLong(maxBytes)));
                continue;
            }
            for (var rest = batch.Bytes; !rest.IsEmpty; number++)
            {
                var feed = rest.Span.IndexOf((byte)'\n');
                var line = (feed < 0 ? rest : rest[..feed]).TrimEnd((byte)'\r');
                rest = feed < 0 ? default : rest[(feed + 1)..];
                if (line.Length > maxBytes)
                {
                    report(wording.Line(number, wording.LineTooLong(maxBytes)));
                    continue;
                }
                if (!JsonLineRequest.TryParse(line, wording, out var request, out var error))
                {
                    report(wording.Line(number, error));
                    continue;
                }
                yield return new Message(MessageId.Of(request.Id.Span, line.Span), line);
            }
        }
    }

    private static ReadOnlyMemory<byte> Json(string id, string text, DocumentFormat format)
    {
        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, ReportJson.Compact);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("format"u8, Markup.NameOf(format));
        json.WriteString("text"u8, text);
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }
}
