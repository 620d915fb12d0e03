using System.Globalization;
using System.Text.Json;
using MtQuality.Cli.Output.Html;
using MtQuality.Server.Limits;
using MtQuality.Server.Security;

namespace MtQuality.Server.Endpoints;

/// <summary><c>POST /v1/report</c>: judges an article and shows it.</summary>
internal static class ReportEndpoint
{
    private const string Untitled = "Article";

    public static void MapReport(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/report", ReportAsync).RequireCheckLimits().RequireApiKey();

    /// <summary>
    /// Answers with the page that <c>mtq check --format html</c> writes: it needs no other file. The <c>id</c> of the request is its
    /// title; <c>?messages=en</c> asks for English.
    /// </summary>
    private static async Task ReportAsync(HttpContext context)
    {
        var (id, text) = await CheckEndpoint.CheckedTextOfAsync(context);
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        using (var report = new HtmlReportWriter(page, CheckEndpoint.WordingOf(context)))
        {
            report.Write(text with { Name = TitleOf(id) });
        }
        // A file to keep: the policy of this site would not let the page's own style through.
        context.Response.Headers.ContentDisposition = "attachment; filename=\"report.html\"";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    private static string TitleOf(ReadOnlyMemory<byte> id)
    {
        if (id.IsEmpty)
        {
            return Untitled;
        }
        using var value = JsonDocument.Parse(id);
        return value.RootElement.ToString() is { Length: > 0 } title ? title : Untitled;
    }
}
