using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using MtQuality.Cli.Output.Html;

namespace MtQuality.Server.Page;

/// <summary>
/// <c>GET /</c> and the files that the page asks for. Whatever lies in <c>src/MtQuality.Server/Page</c> and is no C# is embedded and
/// served under its own name: <c>Page/index.html</c> at <c>/</c>, <c>Page/page.css</c> at <c>/page.css</c>. Style and script of reports
/// are those of the reports that the command line writes.
/// </summary>
internal static class PageEndpoints
{
    private const string Prefix = "page/";
    private const string Index = "index.html";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var assembly = typeof(PageEndpoints).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var path = name[Prefix.Length..];
            Map(routes, path == Index ? "" : path, bytes, ContentTypeOf(path));
        }
        MapFile(routes, "report.css", HtmlPage.Style);
        MapFile(routes, "report.js", HtmlPage.Script);
    }

    private static void MapFile(IEndpointRouteBuilder routes, string path, string text) =>
        Map(routes, path, Encoding.UTF8.GetBytes(text), ContentTypeOf(path));

    private static void Map(IEndpointRouteBuilder routes, string path, byte[] bytes, string contentType)
    {
        // The files change with the version only; the tag lets a browser ask whether they did.
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes), 0, 8)}\"");
        routes.MapGet(
            "/" + path,
            (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                return TypedResults.Bytes(bytes, contentType, entityTag: tag);
            }
        );
    }

    private static string ContentTypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => MediaTypeNames.Image.Svg,
            ".json" => MediaTypeNames.Application.Json,
            ".png" => MediaTypeNames.Image.Png,
            ".txt" => "text/plain; charset=utf-8",
            _ => throw new InvalidOperationException($"{path}: no content type is known for such a file."),
        };
}
