using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace MtQuality.Server.Tests;

/// <summary>Many clients at a time; for a minute where <c>MTQUALITY_LOAD_SECONDS=60</c> asks for it.</summary>
[Category("Integration")]
internal sealed class LoadTests
{
    private const int Clients = 64;

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("MTQUALITY_LOAD_SECONDS") ?? "3", CultureInfo.InvariantCulture)
    );

    [Test]
    public async Task Sixty_four_clients_get_answers_and_no_error_but_429()
    {
        using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients })
        {
            BaseAddress = server.Address,
        };
        var article = Encoding.UTF8.GetBytes($"{Texts.Long(4000)}\n{Texts.Flagged}\n{Texts.Correctable}");
        ConcurrentBag<double> answered = [];
        var refused = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(AskAsync)));

        var times = answered.Order().ToArray();
        TestContext.Progress.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Clients} clients, {clock.Elapsed.TotalSeconds:F0} s, articles of {article.Length} bytes: {times.Length} answers ({times.Length / clock.Elapsed.TotalSeconds:F0}/s), {refused} times 429, p50 {At(0.5):F0} ms, p99 {At(0.99):F0} ms, at most {times[^1]:F0} ms; memory of the service at most {server.PeakMegabytes:F0} MB"
            )
        );
        Assert.That(times, Has.Length.AtLeast(Clients), "Every client got an answer.");
        Assert.That(server.PeakMegabytes, Is.LessThan(1000));
        Assert.That(await server.TerminateAsync(), Is.Zero);

        double At(double share) => times[(int)(share * (times.Length - 1))];

        async Task AskAsync()
        {
            while (clock.Elapsed < s_time)
            {
                using var content = new ByteArrayContent(article);
                content.Headers.ContentType = new("text/plain");
                var started = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync("/v1/check", content);
                var body = await answer.Content.ReadAsByteArrayAsync();
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    Interlocked.Increment(ref refused);
                    await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value);
                    continue;
                }
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
                Assert.That(body.AsSpan().IndexOf("MTQ4001"u8), Is.Positive);
                answered.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    [Test]
    public async Task A_small_service_turns_some_away_and_answers_the_others()
    {
        await using var service = await RunningService.StartAsync("--Server:MaxPendingRequests=4");
        // So long that a check is not over before the other clients have asked.
        var article = $"{Texts.Long(400_000)}\n{Texts.Flagged}";
        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => service.PostAsync(article)));

        var statuses = answers.CountBy(answer => answer.StatusCode).ToDictionary();
        Assert.That(statuses.Keys, Is.SubsetOf([HttpStatusCode.OK, HttpStatusCode.TooManyRequests]));
        Assert.That(statuses[HttpStatusCode.OK], Is.GreaterThanOrEqualTo(4));
        Assert.That(statuses[HttpStatusCode.TooManyRequests], Is.Positive);
    }
}
