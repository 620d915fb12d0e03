using System.Text.Json;
using Microsoft.Extensions.Options;
using MtQuality.Cli;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output.Json;
using MtQuality.Documents;
using MtQuality.Extensions;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Endpoints;

/// <summary><c>POST /v1/check</c>: judges an article.</summary>
internal static class CheckEndpoint
{
    public static void MapCheck(this IEndpointRouteBuilder routes) => routes.MapPost("/v1/check", CheckAsync);

    /// <summary>
    /// Answers with what <c>mtq check --format json</c> knows of a text, under the <c>id</c> of the request. <c>?messages=en</c> asks
    /// for messages in English.
    /// </summary>
    private static async Task CheckAsync(HttpContext context)
    {
        var (id, text) = await CheckedTextOfAsync(context);
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ReportJson.Compact);
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        json.WriteRawValue(id.IsEmpty ? "null"u8 : id.Span, skipInputValidation: true);
        JudgedTextJson.WriteFields(json, text);
        json.WriteEndObject();
    }

    /// <summary>Reads the article that a request brings, and checks it.</summary>
    /// <exception cref="Refusal">The request cannot be answered.</exception>
    public static async Task<(ReadOnlyMemory<byte> Id, CheckedText Text)> CheckedTextOfAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var wording = new Wording(LanguageOfMessages(context));
        var body = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        var article = ArticleRequest.Read(context.Request.ContentType, body, wording);

        var document = DocumentText.Read(article.Source, article.Format);
        var report = services.GetRequiredKeyedService<IArticleChecker>(wording.Language).CheckText(document);
        return (article.Id, CheckedText.Of("", document, report, wording));
    }

    /// <summary>That of the query, or else that of the settings.</summary>
    private static MessageLanguage LanguageOfMessages(HttpContext context) =>
        context.Request.Query["messages"].ToString() switch
        {
            "" => context.RequestServices.GetRequiredService<IOptions<MtQualityOptions>>().Value.Language,
            "fr" => MessageLanguage.French,
            "en" => MessageLanguage.English,
            _ => throw new Refusal(StatusCodes.Status400BadRequest, "messages must be fr or en."),
        };
}
