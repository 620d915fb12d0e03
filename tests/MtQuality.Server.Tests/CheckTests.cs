using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MtQuality.Server.Tests;

internal sealed class CheckTests : SharedService
{
    private const string Html = "<p>Après la <em>démissionne</em> du ministre, le calme est revenu dans la ville.</p>";

    [TestCase("text/plain", Texts.Flagged)]
    [TestCase("text/html; charset=utf-8", Html)]
    [TestCase("text/markdown", "# Un titre\n\nAprès la *démissionne* du ministre, le calme est revenu dans la ville.")]
    [TestCase("text/plain; charset=\"UTF-8\"", "\uFEFF" + Texts.Flagged)]
    public async Task A_bare_article_is_read_as_its_media_type_says(string mediaType, string article)
    {
        using var answer = await Service.PostAsync(article, mediaType: mediaType);
        var report = await RunningService.JsonOfAsync(answer);

        var finding = report["findings"]!.AsArray().First(finding => (string?)finding!["category"] == "part-of-speech")!;
        var source = article.TrimStart('\uFEFF');
        Assert.That(source.Substring((int)finding["start"]!, (int)finding["length"]!), Is.EqualTo("démissionne"));
        Assert.That(report["id"], Is.Null);
    }

    [TestCase("text", Texts.Flagged)]
    [TestCase("html", Html)]
    public async Task Json_brings_an_id_and_a_format(string format, string article)
    {
        using var content = JsonContent.Create(
            new
            {
                id = new[] { 1, 2 },
                format,
                text = article,
            }
        );
        using var answer = await Client.PostAsync("/v1/check", content);
        var report = await RunningService.JsonOfAsync(answer);

        Assert.That(report["id"]!.ToJsonString(), Is.EqualTo("[1,2]"));
        Assert.That(report["findings"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task A_lone_surrogate_in_json_is_counted_as_the_caller_counts_it()
    {
        using var answer = await Service.PostAsync(
            """{"text":"\ud83d Après la démissionne du ministre, le calme est revenu dans la ville."}""",
            mediaType: "application/json"
        );
        var report = await RunningService.JsonOfAsync(answer);

        Assert.That(
            report["findings"]!.AsArray().Select(finding => (int)finding!["start"]!),
            Does.Contain(2 + Texts.Flagged.IndexOf("démissionne", StringComparison.Ordinal))
        );
    }

    [TestCase("fr", "verbe")]
    [TestCase("en", "finite verb")]
    public async Task Messages_come_in_the_language_that_is_asked_for(string language, string word)
    {
        using var answer = await Service.PostAsync(Texts.Flagged, $"/v1/check?messages={language}");
        var report = await RunningService.JsonOfAsync(answer);

        Assert.That(report["findings"]!.AsArray().Select(finding => (string?)finding!["message"]), Has.Some.Contains(word));
    }

    [TestCase("text/plain", "")]
    [TestCase("application/json", """{"text":""}""")]
    public async Task An_empty_text_is_clean_and_the_answer_says_that_it_is_empty(string mediaType, string body)
    {
        using var answer = await Service.PostAsync(body, mediaType: mediaType);
        var report = await RunningService.JsonOfAsync(answer);

        Assert.That((string?)report["verdict"], Is.EqualTo("clean"));
        Assert.That(report["notes"]!.AsArray().Select(note => (string?)note), Has.Some.Contains("vide"));
    }

    [TestCase("""{"text":"Bonjour",""", "application/json", 400, "JSON")]
    [TestCase("""{"text":12}""", "application/json", 400, "text")]
    [TestCase("""["Bonjour"]""", "application/json", 400, "text")]
    [TestCase("", "application/json", 400, "vide")]
    [TestCase("""{"text":"Bonjour","format":"docx"}""", "application/json", 400, "format")]
    [TestCase("""{"text":"Bonjour","format":1}""", "application/json", 400, "format")]
    [TestCase("Bonjour", "application/pdf", 415, "text/plain")]
    [TestCase("Bonjour", "no media type", 415, "text/plain")]
    [TestCase("Bonjour", "text/plain; charset=windows-1252", 415, "UTF-8")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string body, string mediaType, int status, string reason)
    {
        using var answer = await Service.PostAsync(body, mediaType: mediaType);

        Assert.That(await RunningService.ReasonOfAsync(answer, (HttpStatusCode)status), Does.Contain(reason));
    }

    [TestCase("text/plain")]
    [TestCase("application/json")]
    public async Task A_byte_that_is_not_utf8_is_named_with_its_place(string mediaType)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"text\":\"été"), 0xE9, (byte)'t'];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var answer = await Client.PostAsync("/v1/check?messages=en", content);

        Assert.That(await RunningService.ReasonOfAsync(answer, HttpStatusCode.BadRequest), Is.EqualTo("byte 14: not UTF-8"));
    }

    [Test]
    public async Task A_compressed_body_is_refused_as_such()
    {
        using var content = new ByteArrayContent([31, 139, 8, 0]);
        content.Headers.ContentType = new("text/plain");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await Client.PostAsync("/v1/check", content);

        Assert.That(
            await RunningService.ReasonOfAsync(answer, HttpStatusCode.UnsupportedMediaType),
            Does.Contain("Content-Encoding")
        );
    }

    [Test]
    public async Task Random_bytes_are_refused_and_the_service_lives_on()
    {
        var random = new Random(1);
        foreach (var path in (string[])["/v1/check", "/v2/check"])
        {
            foreach (
                var mediaType in (string[])["text/plain", "text/html", "application/json", "application/x-www-form-urlencoded"]
            )
            {
                var bytes = new byte[5000];
                random.NextBytes(bytes);
                using var content = new ByteArrayContent(bytes);
                content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
                using var answer = await Client.PostAsync(path, content);
                Assert.That(
                    answer.StatusCode,
                    Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.UnsupportedMediaType),
                    $"{path} {mediaType}"
                );
            }
        }
        Assert.That(await Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Another_method_or_path_is_a_problem_in_json()
    {
        using var get = await Client.GetAsync("/v1/check");
        using var nowhere = await Client.GetAsync("/v1/nowhere");

        Assert.That(get.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(nowhere.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(nowhere.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task The_rules_are_listed()
    {
        var rules = await Client.GetFromJsonAsync<JsonArray>("/v1/rules");

        Assert.That(
            rules!.Select(rule => (string?)rule!["id"]),
            Is.EqualTo(FrenchChecker.Rules.Select(rule => rule.Id)).AsCollection
        );
    }

    [Test]
    public async Task The_service_says_that_it_is_healthy()
    {
        Assert.That(await Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task The_page_stands_at_the_root()
    {
        using var answer = await Client.GetAsync("/");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<title>MtQuality"));
    }
}
