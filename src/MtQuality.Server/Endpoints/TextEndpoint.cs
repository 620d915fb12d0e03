using Microsoft.Extensions.Options;
using MtQuality.Cli;
using MtQuality.Cli.Input;
using MtQuality.Extensions;
using MtQuality.Server.Hosting;
using MtQuality.Server.Limits;
using MtQuality.Server.Security;
using MtQuality.Server.Word;

namespace MtQuality.Server.Endpoints;

/// <summary><c>POST /v1/text</c>: reads a file, whatever its encoding.</summary>
internal static class TextEndpoint
{
    public static void MapText(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/text", TextAsync).RequireCheckLimits().RequireApiKey();

    /// <summary>Answers with the text of a Word document (.docx), or with that of a text file, its markup included.</summary>
    private static async Task TextAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var wording = CheckEndpoint.WordingOf(context);
        var options = services.GetRequiredService<IOptions<MtQualityOptions>>().Value;
        var file = await RequestBody.ReadAsync(context.Request, services.GetRequiredService<IOptions<ServerOptions>>().Value);
        var text = await services
            .GetRequiredService<CheckQueue>()
            .RunAsync(() => TextOf(file, options, wording), context.RequestAborted);
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string TextOf(ReadOnlyMemory<byte> file, MtQualityOptions options, Wording wording)
    {
        if (WordDocument.IsPackage(file.Span))
        {
            return WordDocument.Read(file, options.MaxTextLength, wording);
        }
        var decoded = TextDecoder.Decode(file.Span, wording);
        var text = decoded.Text ?? throw new Refusal(StatusCodes.Status415UnsupportedMediaType, decoded.Note!);
        CheckEndpoint.ThrowIfTooLong(text, options, wording);
        return text;
    }
}
