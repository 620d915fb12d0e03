using System.Text.Json;
using Microsoft.Extensions.Options;
using MtQuality.Cli;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output.Json;
using MtQuality.Documents;
using MtQuality.Extensions;
using MtQuality.Server.Hosting;
using MtQuality.Server.Limits;
using MtQuality.Server.Security;

namespace MtQuality.Server.Endpoints;

/// <summary><c>POST /v1/check</c>: judges an article.</summary>
internal static class CheckEndpoint
{
    public static void MapCheck(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/check", CheckAsync).RequireCheckLimits().RequireApiKey();

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
        var wording = WordingOf(context);
        var body = await RequestBody.ReadAsync(context.Request, options);
        var article = ArticleRequest.Read(context.Request.ContentType, body, wording);
        ThrowIfTooLong(article.Source, services.GetRequiredService<IOptions<MtQualityOptions>>().Value, wording);

        var checker = services.GetRequiredKeyedService<IArticleChecker>(wording.Language);
        var text = await services
            .GetRequiredService<CheckQueue>()
            .RunAsync(
                () =>
                {
                    var document = DocumentText.Read(article.Source, article.Format);
                    var report = checker.CheckText(document);
                    var shown = report.WithAtMost(options.MaxFindings);
                    var note =
                        shown.Findings.Count == report.Findings.Count
                            ? null
                            : wording.OnlyFirstFindings(shown.Findings.Count, report.Findings.Count);
                    return CheckedText.Of("", document, shown, wording, note);
                },
                context.RequestAborted
            );
        return (article.Id, text);
    }

    /// <summary>Refuses a text that the checker would not take.</summary>
    public static void ThrowIfTooLong(string text, MtQualityOptions options, Wording wording)
    {
        if (text.Length > options.MaxTextLength)
        {
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, wording.TextTooLong(text.Length, options.MaxTextLength));
        }
    }

    /// <summary>The language of the query, or else that of the settings.</summary>
    public static Wording WordingOf(HttpContext context) => new(LanguageOfMessages(context));

    private static MessageLanguage LanguageOfMessages(HttpContext context) =>
        context.Request.Query["messages"].ToString() switch
        {
            "" => context.RequestServices.GetRequiredService<IOptions<MtQualityOptions>>().Value.Language,
            "fr" => MessageLanguage.French,
            "en" => MessageLanguage.English,
            _ => throw new Refusal(StatusCodes.Status400BadRequest, "messages must be fr or en."),
        };
}
