using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MtQuality.Cli.WordPress;

/// <summary>
/// Asks a site over HTTP, with a name and a password. What may be over in a moment is tried again, after growing pauses or those
/// that the site asks for. Redirections are not followed: they could lead the password elsewhere.
/// </summary>
internal sealed class SiteConnection : IDisposable
{
    /// <summary>Longest answer that is read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int Tries = 5;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue _login;
    private readonly Wording _wording;
    private readonly TimeProvider _time;

    // A site that never answered is not down for a moment: its name is wrong.
    private bool _hasAnswered;

    public SiteConnection(HttpMessageHandler handler, string user, string password, Wording wording, TimeProvider time)
    {
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("mtq", Product.Version));
        _login = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        _wording = wording;
        _time = time;
    }

    /// <summary>A handler that follows nothing and keeps nothing.</summary>
    public static HttpMessageHandler Handler() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        };

    /// <summary>Asks without the password, for the headers only: addresses of pages are looked at before they are trusted.</summary>
    public async Task<(Uri? Redirection, Uri? ApiRoot)> LookAtAsync(Uri page, CancellationToken cancellation)
    {
        return await TryAsync(
                page,
                async stop =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, page);
                    using var response = await _http
                        .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
                        .ConfigureAwait(false);
                    var links = response.Headers.TryGetValues("Link", out var values) ? values : [];
                    var root = ApiRoot.Announced(page, links);
                    return ((RedirectionOf(response), root), Retry: root is null ? RetryOf(response) : null);
                },
                cancellation
            )
            .ConfigureAwait(false);
    }

    /// <summary>Asks the API.</summary>
    /// <param name="address">A route.</param>
    /// <param name="json">What is sent; <see langword="null"/> to read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="WordPressException">No answer, or a redirection.</exception>
    public async Task<Answer> AskAsync(Uri address, byte[]? json, CancellationToken cancellation)
    {
        return await TryAsync(
                address,
                async stop =>
                {
                    using var request = new HttpRequestMessage(json is null ? HttpMethod.Get : HttpMethod.Post, address);
                    request.Headers.Authorization = _login;
                    request.Headers.Accept.ParseAdd("application/json");
                    if (json is not null)
                    {
                        request.Content = new ByteArrayContent(json);
                        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                    }
                    using var response = await _http
                        .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
                        .ConfigureAwait(false);
                    if (RedirectionOf(response) is { } elsewhere)
                    {
                        throw new WordPressException(_wording.Redirected(address, elsewhere));
                    }
                    var body = await ReadAsync(response.Content, stop).ConfigureAwait(false);
                    return (new Answer(address, response.StatusCode, body, TotalOf(response)), RetryOf(response));
                },
                cancellation
            )
            .ConfigureAwait(false);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Tries until the answer is no longer one to come back for later, or it is the last time.</summary>
    private async Task<T> TryAsync<T>(
        Uri address,
        Func<CancellationToken, Task<(T Answer, TimeSpan? Retry)>> ask,
        CancellationToken cancellation
    )
    {
        var pause = s_firstPause;
        for (var left = Tries - 1; ; left--)
        {
            using var limit = new CancellationTokenSource(s_patience);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            var wait = pause;
            try
            {
                var (answer, retry) = await ask(either.Token).ConfigureAwait(false);
                _hasAnswered = true;
                if (retry is null || left == 0)
                {
                    return answer;
                }
                wait = retry > pause ? retry.Value : pause;
            }
            catch (Exception e)
                when (e is HttpRequestException or IOException or OperationCanceledException
                    && !cancellation.IsCancellationRequested
                )
            {
                if (left == 0 || !_hasAnswered)
                {
                    throw new WordPressException(_wording.NoAnswer(address, e is OperationCanceledException ? null : e.Message));
                }
            }
            await Task.Delay(wait < s_longestPause ? wait : s_longestPause, _time, cancellation).ConfigureAwait(false);
            pause *= 2;
        }
    }

    /// <summary>The pause before the next try; <see langword="null"/> when the answer is final.</summary>
    private TimeSpan? RetryOf(HttpResponseMessage response)
    {
        if (response.StatusCode is not HttpStatusCode.TooManyRequests and < HttpStatusCode.InternalServerError)
        {
            return null;
        }
        var after = response.Headers.RetryAfter;
        return response.StatusCode is HttpStatusCode.NotImplemented ? null
            : after?.Date is { } date ? date - _time.GetUtcNow()
            : after?.Delta ?? TimeSpan.Zero;
    }

    private static Uri? RedirectionOf(HttpResponseMessage response) =>
        (int)response.StatusCode is > 300 and < 400 && response.Headers.Location is { } location
            ? new Uri(response.RequestMessage!.RequestUri!, location)
            : null;

    private static int? TotalOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-WP-Total", out var values) && int.TryParse(values.First(), out var total) ? total : null;

    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        using var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            if (body.Length + read > MaxBytes)
            {
                return null;
            }
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
