using Microsoft.AspNetCore.Http.Features;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Endpoints;

/// <summary>Reads the whole body of a request, up to limits of size and time.</summary>
internal static class RequestBody
{
    /// <exception cref="Refusal">The body is too long, took too long, or is compressed.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, ServerOptions options)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, "Send the body uncompressed, without Content-Encoding.");
        }
        // What announces that it is too long is not read; what hides it is cut off by the server.
        if (request.ContentLength > options.MaxBodyBytes)
        {
            LetPass(request.HttpContext);
            throw TooLong(options);
        }
        var aborted = request.HttpContext.RequestAborted;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(options.BodyTimeout);
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, deadline.Token);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLong(options);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new Refusal(
                StatusCodes.Status408RequestTimeout,
                $"The body took longer than {options.BodyTimeout.TotalSeconds} seconds to arrive, which is the limit."
            );
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    // Without a limit the server throws away what still comes, for five seconds at most. With it, it closes the connection at once, and a
    // caller who is still sending may never see the answer.
    private static void LetPass(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private static Refusal TooLong(ServerOptions options) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {options.MaxBodyBytes} bytes, which is the limit.");
}
