using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MtQuality.Server.Tests;

internal sealed class CheckTests
{
    private const string Text = "Après la démissionne du ministre, le calme est revenu dans la ville.";

    private RunningService _service;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase("text/plain", Text)]
    [TestCase("text/html; charset=utf-8", "<p>Après la <em>démissionne</em> du ministre, le calme est revenu dans la ville.</p>")]
    [TestCase("text/markdown", "# Un titre\n\nAprès la *démissionne* du ministre, le calme est revenu dans la ville.")]
    public async Task A_bare_article_is_read_as_its_media_type_says(string mediaType, string article)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(article));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var answer = await AnswerAsync(content);

        var finding = answer["findings"]!.AsArray().First(finding => (string?)finding!["category"] == "part-of-speech")!;
        Assert.That(article.Substring((int)finding["start"]!, (int)finding["length"]!), Is.EqualTo("démissionne"));
        Assert.That(answer["id"], Is.Null);
    }

    [TestCase("text", Text)]
    [TestCase("html", "<p>Après la <em>démissionne</em> du ministre, le calme est revenu dans la ville.</p>")]
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
        var answer = await AnswerAsync(content);

        Assert.That(answer["id"]!.ToJsonString(), Is.EqualTo("[1,2]"));
        Assert.That(answer["findings"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task The_rules_are_listed()
    {
        var rules = await _service.Client.GetFromJsonAsync<JsonArray>("/v1/rules");

        Assert.That(
            rules!.Select(rule => (string?)rule!["id"]),
            Is.EqualTo(FrenchChecker.Rules.Select(rule => rule.Id)).AsCollection
        );
    }

    [Test]
    public async Task The_service_says_that_it_is_healthy()
    {
        Assert.That(await _service.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task The_page_stands_at_the_root()
    {
        using var answer = await _service.Client.GetAsync("/");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<title>MtQuality"));
    }

    private async Task<JsonNode> AnswerAsync(HttpContent content)
    {
        using var answer = await _service.Client.PostAsync("/v1/check", content);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JsonNode.Parse(body)!;
    }
}
