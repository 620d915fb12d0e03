using System.Net;
using System.Net.Http.Json;

namespace MtQuality.Server.Tests;

/// <summary><c>POST /v1/report</c>, and the files of the page that shows its answers.</summary>
internal sealed class ReportTests : SharedService
{
    [Test]
    public async Task The_report_is_a_page_with_the_title_the_verdict_and_the_places_of_corrections()
    {
        const string text = "Il pense que elle viendra demain à le marché.";
        using var answer = await Client.PostAsJsonAsync("/v1/report?messages=en", new { id = "<Lundi>", text });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        Assert.That(answer.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(page, Does.Contain("<h1 id=\"a1-title\">&lt;Lundi&gt;</h1>"));
        Assert.That(page, Does.Contain("What pushed the verdict"));
        var start = text.IndexOf("que elle", StringComparison.Ordinal);
        Assert.That(page, Does.Contain($"data-start=\"{start}\" data-length=\"8\" data-with=\"qu&#39;elle\""));
    }

    [TestCase("")]
    [TestCase("<p></p>")]
    public async Task A_text_without_words_has_a_report_that_says_so(string text)
    {
        using var answer = await Client.PostAsJsonAsync("/v1/report?messages=en", new { text, format = "html" });

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Empty text: nothing to judge."));
    }

    [Test]
    public async Task Places_of_corrections_are_those_of_the_markup()
    {
        const string html = "<p>Il va <b>&agrave;</b> l'&eacute;cole.</p><p>Il pense que elle viendra.</p>";
        using var answer = await Client.PostAsJsonAsync("/v1/report", new { text = html, format = "html" });

        var start = html.IndexOf("que elle", StringComparison.Ordinal);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"data-start=\"{start}\" data-length=\"8\""));
    }

    [TestCase("/", "text/html")]
    [TestCase("/page.js", "text/javascript")]
    [TestCase("/report.js", "text/javascript")]
    [TestCase("/report.css", "text/css")]
    [TestCase("/icon.svg", "image/svg+xml")]
    [TestCase("/example.txt", "text/plain")]
    public async Task A_file_of_the_page_is_sent_once(string path, string type)
    {
        using var first = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(first.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(again);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }
}
