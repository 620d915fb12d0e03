using System.Text.Json.Nodes;

namespace MtQuality.Server.Tests.Clients;

internal sealed class CurlTests : ServiceForClients
{
    private const string Remedy = "apt-get install curl";

    [Test]
    public async Task Curl_sends_a_file_and_gets_a_report()
    {
        var article = Write("article.html", $"<p>{Texts.Correctable}</p>");
        var report = await CurlAsync("/v1/check", "--header", "Content-Type: text/html", "--data-binary", $"@{article}");

        var finding = report["findings"]!.AsArray().Single()!;
        Assert.That((string?)finding["suggestions"]![0], Is.EqualTo("au"));
        Assert.That((int?)finding["start"], Is.EqualTo(3 + Texts.Correctable.IndexOf("à le", StringComparison.Ordinal)));
    }

    [TestCase("--data-urlencode")]
    [TestCase("--data")]
    public async Task Curl_sends_a_form_of_languagetool_encoded_or_not(string option)
    {
        var text = $"Tom & Lola, 100 % + taxes. {Texts.Correctable}";
        var answer = await CurlAsync("/v2/check", option, $"text={text}", option, "language=fr");

        var match = answer["matches"]!.AsArray().Single()!;
        Assert.That(text.Substring((int)match["offset"]!, (int)match["length"]!), Is.EqualTo("à le"));
    }

    private async Task<JsonNode> CurlAsync(string path, params IEnumerable<string> arguments)
    {
        var curl = Tool.Find("curl", Remedy);
        var (code, output) = await Tool.RunAsync(
            curl,
            Home,
            ["--silent", "--show-error", "--fail-with-body", .. arguments, new Uri(Service.Address, path).AbsoluteUri]
        );
        Assert.That(code, Is.Zero, output);
        return JsonNode.Parse(output)!;
    }
}
