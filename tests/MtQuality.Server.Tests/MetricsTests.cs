namespace MtQuality.Server.Tests;

internal sealed class MetricsTests
{
    [Test]
    public async Task What_is_checked_is_counted_and_no_text_is_told()
    {
        await using var service = await RunningService.StartAsync();
        await using var other = await RunningService.StartAsync();
        (await service.PostAsync(Texts.Flagged)).Dispose();
        (await service.PostAsync($"<p>{Texts.Flagged}</p>", mediaType: "text/html")).Dispose();
        (await service.PostAsync(Texts.Flagged, mediaType: "text/html")).Dispose();
        (await service.PostAsync("{", mediaType: "application/json")).Dispose();
        (await other.PostAsync(Texts.Flagged)).Dispose();

        using var answer = await service.Client.GetAsync("/metrics");
        var metrics = await answer.Content.ReadAsStringAsync();
        var lines = metrics.Split('\n');

        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/plain; version=0.0.4; charset=utf-8"));
        Assert.That(lines, Does.Contain("# TYPE mtquality_articles_total counter"));
        Assert.That(SumOf("mtquality_articles_total{format=\"text\""), Is.EqualTo(1));
        Assert.That(SumOf("mtquality_articles_total{format=\"html\""), Is.EqualTo(2));
        Assert.That(SumOf("mtquality_findings_total{rule=\"MTQ4001\"}"), Is.EqualTo(3));
        Assert.That(SumOf("mtquality_check_duration_seconds_count{format=\"html\"}"), Is.EqualTo(2));
        Assert.That(
            SumOf(
                "http_server_request_duration_seconds_count{http_request_method=\"POST\",http_response_status_code=\"400\",http_route=\"/v1/check\"}"
            ),
            Is.EqualTo(1)
        );
        Assert.That(metrics, Does.Not.Contain("missionne"));

        double SumOf(string start) =>
            lines
                .Where(line => line.StartsWith(start, StringComparison.Ordinal))
                .Sum(line => double.Parse(line[line.LastIndexOf(' ')..]));
    }
}
