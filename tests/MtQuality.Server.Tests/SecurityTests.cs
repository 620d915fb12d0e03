using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MtQuality.Server.Tests;

internal sealed class SecurityTests
{
    private const string Key = "une clé à elle";

    [TestCase("/")]
    [TestCase("/v1/rules")]
    [TestCase("/v1/nowhere")]
    [TestCase("/v2/check?text=Bonjour")]
    public async Task Every_answer_has_the_headers_that_tie_a_browser_down(string path)
    {
        await using var service = await RunningService.StartAsync();
        using var answer = await service.Client.GetAsync(path);

        Assert.That(Header("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Not.Contains("unsafe"));
        Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(Header("X-Frame-Options"), Is.EqualTo("DENY"));
        Assert.That(Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(answer.Headers.CacheControl, Is.Not.Null);
        Assert.That(answer.Headers.Server, Is.Empty);

        string Header(string name) => answer.Headers.GetValues(name).Single();
    }

    [TestCase("X-Api-Key", Key, 200)]
    [TestCase("Authorization", "Bearer " + Key, 200)]
    [TestCase("Authorization", "bearer " + Key, 200)]
    [TestCase("X-Api-Key", "une autre", 401)]
    [TestCase("X-Api-Key", "", 401)]
    [TestCase("Authorization", "Basic " + Key, 401)]
    [TestCase("X-Other", Key, 401)]
    public async Task With_a_key_only_who_knows_it_is_answered(string header, string value, int status)
    {
        await using var service = await RunningService.StartAsync($"--Server:ApiKey={Uri.EscapeDataString(Key)}");
        service.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value.Replace(Key, Uri.EscapeDataString(Key)));

        foreach (var path in (string[])["/v1/rules", "/metrics", "/v2/check?language=fr&text=Bonjour"])
        {
            using var answer = await service.Client.GetAsync(path);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), path);
        }
        using var check = await service.PostAsync(Texts.Flagged);
        Assert.That((int)check.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_client_of_languagetool_may_send_the_key_in_its_form()
    {
        await using var service = await RunningService.StartAsync($"--Server:ApiKey={Key}");
        var form = $"language=fr&text=Bonjour&apiKey={WebUtility.UrlEncode(Key)}";
        using var right = await service.PostAsync(form, "/v2/check", "application/x-www-form-urlencoded");
        using var wrong = await service.PostAsync(form + "x", "/v2/check", "application/x-www-form-urlencoded");

        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task The_page_and_the_health_need_no_key()
    {
        await using var service = await RunningService.StartAsync($"--Server:ApiKey={Key}");

        foreach (var path in (string[])["/", "/health", "/openapi.json", "/v2/languages"])
        {
            using var answer = await service.Client.GetAsync(path);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        }
    }

    [TestCase(new string[0], "https://example.org", null)]
    [TestCase(new[] { "--Server:CorsOrigins:0=https://example.org" }, "https://example.org", "https://example.org")]
    [TestCase(new[] { "--Server:CorsOrigins:0=https://example.org" }, "https://example.com", null)]
    [TestCase(new[] { "--Server:CorsOrigins:0=*" }, "https://example.com", "*")]
    public async Task Pages_of_other_sites_may_call_only_where_the_settings_say_so(
        string[] settings,
        string origin,
        string? allowed
    )
    {
        await using var service = await RunningService.StartAsync(settings);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/check")
        {
            Headers =
            {
                { "Origin", origin },
                { "Access-Control-Request-Method", "POST" },
                { "Access-Control-Request-Headers", "content-type,x-api-key" },
            },
        };
        using var answer = await service.Client.SendAsync(request);

        Assert.That(
            answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null,
            Is.EqualTo(allowed)
        );
    }

    [Test]
    public async Task No_log_holds_text_of_an_article_even_when_everything_is_logged()
    {
        using var log = new Lines();
        await using var service = await RunningService.StartAsync(
            ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"],
            builder => builder.Services.AddSingleton<ILoggerProvider>(log)
        );
        (await service.PostAsync(Texts.Flagged)).Dispose();
        (
            await service.PostAsync($"text={Texts.Flagged}&language=fr", "/v2/check", "application/x-www-form-urlencoded")
        ).Dispose();
        (await service.Client.GetAsync("/v2/check?language=fr&text=demissionne")).Dispose();
        (await service.Client.GetAsync("/v2/check?language=xx&text=demissionne")).Dispose();
        (await service.PostAsync("""{"text":"démissionne",""", mediaType: "application/json")).Dispose();

        Assert.That(log.All, Has.Some.Contains("characters of"), "There is a log.");
        Assert.That(log.All, Has.None.Contains("missionne"));
    }

    [TestCase("--urls", "http://127.0.0.1:0", 0)]
    [TestCase("--urls", "http://0.0.0.0:0", 1)]
    public async Task A_service_that_is_open_to_the_network_says_so(string option, string url, int warnings)
    {
        using var log = new Lines();
        await using var service = await RunningService.StartAsync(
            [option, url],
            builder => builder.Services.AddSingleton<ILoggerProvider>(log)
        );

        Assert.That(log.All.Count(line => line.Contains("open to the network")), Is.EqualTo(warnings));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (_lines)
            {
                _lines.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose() { }
    }
}
