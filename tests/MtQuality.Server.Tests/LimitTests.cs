using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MtQuality.Documents;
using MtQuality.Extensions;

namespace MtQuality.Server.Tests;

internal sealed class LimitTests
{
    [Test]
    public async Task A_body_that_is_announced_too_long_is_refused_unread()
    {
        await using var service = await RunningService.StartAsync("--Server:MaxBodyBytes=1000");
        using var answer = await service.PostAsync(Texts.Long(1001));

        Assert.That(await RunningService.ReasonOfAsync(answer, HttpStatusCode.RequestEntityTooLarge), Does.Contain("1000 bytes"));
        using var atTheLimit = await service.PostAsync(Texts.Long(1000)[..900]);
        Assert.That(atTheLimit.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_body_that_does_not_say_how_long_it_is_is_cut_off_at_the_limit()
    {
        await using var service = await RunningService.StartAsync("--Server:MaxBodyBytes=1000");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/check")
        {
            Content = new StringContent(Texts.Long(1001)),
            Headers = { TransferEncodingChunked = true },
        };
        using var answer = await service.Client.SendAsync(request);

        Assert.That(await RunningService.ReasonOfAsync(answer, HttpStatusCode.RequestEntityTooLarge), Does.Contain("1000 bytes"));
    }

    [Test]
    public async Task Twenty_megabytes_are_refused_and_the_service_lives_on()
    {
        await using var service = await RunningService.StartAsync();
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(
            $"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: {20 * 1024 * 1024}\r\n\r\n"
        );
        Assert.That(await connection.StatusAsync(), Is.EqualTo(413));

        // A client that sends on is not listened to.
        await connection.SendAsync(Texts.Long(20 * 1024 * 1024), ignoreClosed: true);
        Assert.That(await service.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task A_text_longer_than_the_checker_takes_is_refused()
    {
        await using var service = await RunningService.StartAsync("--MtQuality:MaxTextLength=50");
        using var answer = await service.PostAsync(Texts.Flagged, "/v1/check?messages=en");
        using var languageTool = await service.PostAsync(
            $"text={Texts.Flagged}&language=fr",
            "/v2/check",
            "application/x-www-form-urlencoded"
        );

        Assert.That(
            await RunningService.ReasonOfAsync(answer, HttpStatusCode.RequestEntityTooLarge),
            Does.Contain("limit is 50")
        );
        Assert.That(languageTool.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task An_answer_with_too_many_findings_is_cut_and_says_so()
    {
        var three = string.Join('\n', Enumerable.Repeat(Texts.Correctable, 3));
        await using var service = await RunningService.StartAsync("--Server:MaxFindings=2");
        using var cut = await service.PostAsync(three, "/v1/check?messages=en");
        using var whole = await service.PostAsync(Texts.Correctable, "/v1/check?messages=en");
        using var languageTool = await service.Client.GetAsync($"/v2/check?language=fr&text={Uri.EscapeDataString(three)}");

        var report = await RunningService.JsonOfAsync(cut);
        Assert.That(report["findings"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(
            report["notes"]!.AsArray().Select(note => (string?)note),
            Has.Some.EqualTo("Only the first 2 of 3 findings are shown.")
        );
        Assert.That((await RunningService.JsonOfAsync(whole))["notes"]!.AsArray(), Is.Empty);
        var answer = await RunningService.JsonOfAsync(languageTool);
        Assert.That(answer["matches"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((bool?)answer["warnings"]!["incompleteResults"], Is.True);
        Assert.That((string?)answer["warnings"]!["incompleteResultsReason"], Does.Contain("2 premiers constats"));
    }

    [Test]
    public async Task A_text_is_as_long_as_a_book_at_most_unless_the_settings_say_otherwise()
    {
        await using var service = await RunningService.StartAsync();
        using var answer = await service.PostAsync(new string('a', 2_000_001), "/v1/check?messages=en");

        Assert.That(
            await RunningService.ReasonOfAsync(answer, HttpStatusCode.RequestEntityTooLarge),
            Is.EqualTo("text of 2,000,001 characters; the limit is 2,000,000")
        );
    }

    [Test]
    public async Task A_body_that_drips_is_cut_off_after_its_time()
    {
        await using var service = await RunningService.StartAsync("--Server:BodyTimeout=00:00:01");
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync(
            "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nApr"
        );

        Assert.That(await connection.StatusAsync(), Is.EqualTo(408));
        Assert.That(await service.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Headers_that_never_end_are_cut_off_after_ten_seconds()
    {
        await using var service = await RunningService.StartAsync();
        using var connection = await RawConnection.OpenAsync(service.Address);
        var started = Stopwatch.StartNew();
        await connection.SendAsync("POST /v1/check HTTP/1.1\r\nHost: loc");

        Assert.That(await connection.StatusAsync(), Is.EqualTo(408));
        Assert.That(started.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task Bytes_that_are_no_http_are_refused()
    {
        await using var service = await RunningService.StartAsync();
        using var connection = await RawConnection.OpenAsync(service.Address);
        await connection.SendAsync("\u0001\u0002\u0003 ceci n'est pas une requête\r\n\r\n");

        Assert.That(await connection.StatusAsync(), Is.EqualTo(400));
        Assert.That(await service.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Who_comes_when_all_places_are_taken_is_told_when_to_come_again()
    {
        using var gate = new ManualResetEventSlim();
        await using var service = await RunningService.StartAsync(
            ["--Server:MaxPendingRequests=3", "--Server:MaxConcurrentChecks=1"],
            WaitingAt(gate)
        );
        var waiting = Enumerable.Range(0, 3).Select(_ => service.PostAsync(Texts.Flagged)).ToList();
        HttpResponseMessage? refused = null;
        while (refused is null)
        {
            var further = service.PostAsync(Texts.Flagged);
            waiting.Add(further);
            refused = await Task.WhenAny(further, Task.Delay(200)) == further ? await further : null;
        }

        Assert.That(
            await RunningService.ReasonOfAsync(refused, HttpStatusCode.TooManyRequests),
            Is.EqualTo("Too many requests at a time.")
        );
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        using var languageTool = await service.Client.GetAsync("/v2/check?language=fr&text=Bonjour");
        Assert.That(languageTool.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await languageTool.Content.ReadAsStringAsync(), Is.EqualTo("Error: Too many requests at a time."));
        Assert.That((await service.Client.GetAsync("/v1/rules")).IsSuccessStatusCode, "What checks nothing needs no place.");

        gate.Set();
        var answers = await Task.WhenAll(waiting);
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(3));
        using var afterwards = await service.PostAsync(Texts.Flagged);
        Assert.That(afterwards.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_check_that_takes_too_long_is_said_to_and_keeps_its_turn_until_it_ends()
    {
        using var gate = new ManualResetEventSlim();
        await using var service = await RunningService.StartAsync(
            ["--Server:CheckTimeout=00:00:00.5", "--Server:MaxConcurrentChecks=1"],
            WaitingAt(gate)
        );
        using var first = await service.PostAsync(Texts.Flagged);
        using var behindIt = await service.PostAsync(Texts.Flagged);

        Assert.That(
            await RunningService.ReasonOfAsync(first, HttpStatusCode.ServiceUnavailable),
            Does.Contain("longer than 0.5 seconds")
        );
        Assert.That(first.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(behindIt.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        gate.Set();
        using var afterwards = await service.PostAsync(Texts.Flagged);
        Assert.That(afterwards.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_check_at_hand_is_answered_before_the_service_stops()
    {
        using var gate = new ManualResetEventSlim();
        var service = await RunningService.StartAsync([], WaitingAt(gate));
        var answer = service.PostAsync(Texts.Flagged);
        while (!WaitingChecker.Entered(service.Application.Services))
        {
            await Task.Delay(10);
        }
        var stopping = service.Application.StopAsync();
        await Task.Delay(300);
        Assert.That(stopping.IsCompleted, Is.False);
        gate.Set();

        Assert.That((await RunningService.JsonOfAsync(await answer))["findings"]!.AsArray(), Is.Not.Empty);
        await stopping;
        await service.DisposeAsync();
    }

    [TestCase("--Server:MaxBodyBytes=0", "MaxBodyBytes")]
    [TestCase("--Server:CheckTimeout=-1", "CheckTimeout")]
    [TestCase("--Server:ApiKey=", "ApiKey")]
    [TestCase("--Server:MaxBodySize=10", "MaxBodySize")]
    [TestCase("--MtQuality:Language=German", "Language")]
    public async Task A_wrong_setting_is_named_before_the_service_starts(string setting, string named)
    {
        var wrong = (await Assert.CatchAsync(() => RunningService.StartAsync(setting)))!;

        Assert.That($"{wrong.Message} {wrong.InnerException?.Message}", Does.Contain(named));
    }

    private static Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder> WaitingAt(ManualResetEventSlim gate) =>
        builder => builder.Services.AddKeyedSingleton<IArticleChecker>(MessageLanguage.French, new WaitingChecker(gate));

    /// <summary>Begins when the gate is opened.</summary>
    private sealed class WaitingChecker(ManualResetEventSlim gate) : IArticleChecker
    {
        private bool _entered;

        public static bool Entered(IServiceProvider services) =>
            Volatile.Read(
                ref ((WaitingChecker)services.GetRequiredKeyedService<IArticleChecker>(MessageLanguage.French))._entered
            );

        public ArticleReport CheckText(DocumentText document, FindingFilter? isWanted = null)
        {
            Volatile.Write(ref _entered, value: true);
            gate.Wait();
            return FrenchChecker.Default.CheckArticle(document.Text);
        }

        public ArticleReport CheckArticle(string source, DocumentFormat format = DocumentFormat.PlainText) =>
            throw new NotSupportedException();

        public SentenceReport CheckSentence(string sentence) => FrenchChecker.Default.CheckSentence(sentence);
    }

    /// <summary>A client that does not keep to the rules.</summary>
    private sealed class RawConnection : IDisposable
    {
        private readonly TcpClient _client = new();
        private NetworkStream _stream = null!;

        public static async Task<RawConnection> OpenAsync(Uri address)
        {
            var connection = new RawConnection();
            await connection._client.ConnectAsync(address.Host, address.Port);
            connection._stream = connection._client.GetStream();
            return connection;
        }

        public async Task SendAsync(string text, bool ignoreClosed = false)
        {
            try
            {
                await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
            catch (IOException) when (ignoreClosed)
            {
                // The service does not wait for all of it.
            }
        }

        /// <summary>The status of the answer, once it comes.</summary>
        public async Task<int> StatusAsync()
        {
            var line = new byte["HTTP/1.1 200".Length];
            await _stream.ReadExactlyAsync(line).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            return int.Parse(Encoding.ASCII.GetString(line)["HTTP/1.1 ".Length..]);
        }

        public void Dispose() => _client.Dispose();
    }
}
