using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MtQuality.Cli;
using MtQuality.Cli.Output.Json;
using MtQuality.Extensions;
using MtQuality.Server.Endpoints;
using MtQuality.Server.Hosting;
using MtQuality.Server.Limits;
using MtQuality.Server.Security;

namespace MtQuality.Server.LanguageTool;

/// <summary>LanguageTool's HTTP API, version 2, so that the editors that speak it show our findings.</summary>
internal static class LanguageToolEndpoints
{
    public const string Root = "/v2";

    public static void AddLanguageTool(this IServiceCollection services) =>
        // Rules of status preview run and are left out afterwards, unless the client asks for them.
        services.TryAddKeyedSingleton<IArticleChecker>(
            Root,
            (provider, _) =>
                MtQualityServiceCollectionExtensions.CreateArticleChecker(
                    provider,
                    settings => settings with { IncludePreview = true }
                )
        );

    public static void MapLanguageTool(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{Root}/check", [HttpMethods.Get, HttpMethods.Post], CheckAsync).RequireCheckLimits();
        routes.MapGet($"{Root}/languages", LanguagesAsync);
    }

    private static async Task CheckAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        var fields = await FieldsAsync(context.Request, options);
        var key = services.GetRequiredService<ApiKey>();
        if (!key.Accepts(context.Request) && !key.Accepts(fields.GetValueOrDefault("apiKey")))
        {
            throw ApiKey.Missing();
        }
        var settings = services.GetRequiredService<IOptions<MtQualityOptions>>().Value;
        var wording = new Wording(settings.Language);
        var parameters = CheckParameters.Of(fields);
        CheckEndpoint.ThrowIfTooLong(parameters.Document.Text, settings, wording);

        var checker = services.GetRequiredKeyedService<IArticleChecker>(Root);
        var report = await services
            .GetRequiredService<CheckQueue>()
            .RunAsync(
                () => checker.CheckText(parameters.Document, (rule, _, _) => parameters.Rules.Wants(rule)),
                context.RequestAborted
            );
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ReportJson.Compact);
        new CheckAnswer(wording, options.MaxFindings).Write(json, parameters, report);
    }

    /// <summary>The fields of the body and, as in LanguageTool, those of the address, which prevail.</summary>
    private static async Task<Dictionary<string, string>> FieldsAsync(HttpRequest request, ServerOptions options)
    {
        var fields = HttpMethods.IsPost(request.Method)
            ? FormBody.Read((await RequestBody.ReadAsync(request, options)).Span)
            : [];
        foreach (var (name, value) in FormBody.Read(Encoding.UTF8.GetBytes(request.QueryString.Value?.TrimStart('?') ?? "")))
        {
            fields[name] = value;
        }
        return fields;
    }

    private static async Task LanguagesAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ReportJson.Compact);
        json.WriteStartArray();
        foreach (var language in Language.WithCountry)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, language.Name);
            json.WriteString("code"u8, Language.French.Code);
            json.WriteString("longCode"u8, language.Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
