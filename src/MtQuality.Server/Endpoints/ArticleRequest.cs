using System.Net.Http.Headers;
using System.Text;
using MtQuality.Cli;
using MtQuality.Cli.Input;
using MtQuality.Cli.JsonLines;
using MtQuality.Documents;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Endpoints;

/// <summary>An article as a request brings it.</summary>
/// <param name="Id">The JSON value by which the caller knows it; empty when there is none.</param>
/// <param name="Source">The article with its markup.</param>
/// <param name="Format">How it is written.</param>
internal readonly record struct ArticleRequest(ReadOnlyMemory<byte> Id, string Source, DocumentFormat Format)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body by its media type: the bare text, or JSON with <c>text</c>, <c>format</c> and <c>id</c>.</summary>
    /// <exception cref="Refusal">It is none of these; the reason says what is wrong and where.</exception>
    public static ArticleRequest Read(string? contentType, ReadOnlyMemory<byte> body, Wording wording)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed : null;
        if (type?.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "The character set must be UTF-8.");
        }
        if (body.Span.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }
        return type?.MediaType?.ToUpperInvariant() switch
        {
            "TEXT/PLAIN" => Bare(body, DocumentFormat.PlainText, wording),
            "TEXT/HTML" => Bare(body, DocumentFormat.Html, wording),
            "TEXT/MARKDOWN" => Bare(body, DocumentFormat.Markdown, wording),
            "APPLICATION/JSON" => Json(body, wording),
            _ => throw new Refusal(
                StatusCodes.Status415UnsupportedMediaType,
                "Send text/plain, text/html, text/markdown or application/json."
            ),
        };
    }

    private static ArticleRequest Bare(ReadOnlyMemory<byte> body, DocumentFormat format, Wording wording)
    {
        if (JsonText.IndexOfInvalidUtf8(body.Span) is >= 0 and var invalid)
        {
            throw new Refusal(StatusCodes.Status400BadRequest, wording.InvalidUtf8At(invalid));
        }
        return new ArticleRequest(default, Encoding.UTF8.GetString(body.Span), format);
    }

    private static ArticleRequest Json(ReadOnlyMemory<byte> body, Wording wording)
    {
        if (!JsonLineRequest.TryParse(body, wording, out var request, out var error))
        {
            throw new Refusal(StatusCodes.Status400BadRequest, error);
        }
        var format = DocumentFormat.PlainText;
        if (request.Format is not null && !Markup.TryParse(request.Format, out format))
        {
            throw new Refusal(StatusCodes.Status400BadRequest, "\"format\" must be \"text\", \"html\" or \"markdown\".");
        }
        return new ArticleRequest(request.Id, request.Text, format);
    }
}
