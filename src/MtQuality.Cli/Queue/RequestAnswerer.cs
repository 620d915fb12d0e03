using System.Buffers;
using System.Text;
using System.Text.Json;
using MtQuality.Cli.Baselines;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Input;
using MtQuality.Cli.JsonLines;
using MtQuality.Cli.Output.Json;
using MtQuality.Documents;

namespace MtQuality.Cli.Queue;

/// <summary>Turns a request into the message that answers it, or into the dead letter that says why there is no answer.</summary>
internal sealed class RequestAnswerer(CheckSetup setup, int maxBytes, Wording wording)
{
    /// <summary>The answer has the id of the request, so that a reader who gets it twice can tell.</summary>
    public Message Answer(string? messageId, ReadOnlyMemory<byte> body)
    {
        if (body.Length > maxBytes)
        {
            return new Message(messageId, body, wording.MessageTooLong(body.Length, maxBytes));
        }
        try
        {
            return Check(messageId, body);
        }
#pragma warning disable CA1031 // A text on which a check breaks would break every worker in turn: it is set aside with the reason.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Message(messageId, body, wording.CheckBroke(e.GetType().Name));
        }
    }

    private Message Check(string? messageId, ReadOnlyMemory<byte> body)
    {
        if (!JsonLineRequest.TryParse(body, wording, out var request, out var error))
        {
            return new Message(messageId, body, error);
        }
        var id = messageId ?? MessageId.Of(request.Id.Span, body.Span);
        var format = DocumentFormat.PlainText;
        if (request.Format is not null && !Markup.TryParse(request.Format, out format))
        {
            return new Message(id, body, wording.UnknownFormat);
        }
        if (request.Text.Length > setup.MaxTextLength)
        {
            return new Message(id, body, wording.TextTooLong(request.Text.Length, setup.MaxTextLength));
        }
        var document = DocumentText.Read(request.Text, format);
        var report = KnownFindings.Without(Baseline.Empty, document, setup.Check);
        var text = CheckedText.Of(id, document, report, wording);
        // An answer always has an id, because readers know answers by it.
        var jsonId = MessageId.IsMissing(request.Id.Span) ? Quoted(id) : request.Id;
        return new Message(id, Json(jsonId, text.ReportInSource!));
    }

    private static ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> id, ArticleReport report)
    {
        var answer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(answer, ReportJson.Compact);
        ReportJson.WriteAnswer(json, id.Span, report);
        json.Flush();
        return answer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Quoted(string id) =>
        Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(id, ReportJson.Compact.Encoder)}\"");
}
