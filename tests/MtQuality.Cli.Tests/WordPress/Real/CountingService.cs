using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>Stands in for the service: says always the same, and keeps what it was asked.</summary>
internal sealed class CountingService : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <param name="answer">The body of every answer.</param>
    public CountingService(string answer)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _ = AnswerAsync(Encoding.UTF8.GetBytes(answer));
    }

    public string Url { get; }

    public List<(string Path, string? ContentType, string? Key, string Body)> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                Asked.Add(
                    (context.Request.Url!.AbsolutePath, context.Request.ContentType, context.Request.Headers["X-Api-Key"], body)
                );
                await context.Response.OutputStream.WriteAsync(answer);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or HttpListenerException)
        {
            // Closed: the test is over.
        }
    }
}
