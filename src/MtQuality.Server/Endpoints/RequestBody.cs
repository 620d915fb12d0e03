using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Endpoints;

/// <summary>Reads the whole body of a request, up to a limit.</summary>
internal static class RequestBody
{
    public static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        // What announces that it is too long is not read at all; what hides it is cut off by the server.
        if (request.ContentLength > maxBytes)
        {
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, TooLong(maxBytes));
        }
        var limit = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = maxBytes;
        }
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return body;
                }
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, TooLong(maxBytes));
        }
    }

    private static string TooLong(int maxBytes) => $"The body is longer than {maxBytes} bytes, which is the limit.";
}
