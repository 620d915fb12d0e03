namespace MtQuality.Server.Tests.Clients;

/// <summary>gramma 1.6.0, a client of LanguageTool for the command line.</summary>
internal sealed class GrammaTests : ServiceForClients
{
    private const string Remedy = "npm install --global gramma@1.6.0";

    [TestCase("article.txt", "Chaque samedi, la famille va à le marché & à le cinéma.\n", 2)]
    [TestCase(
        "article.md",
        "# Le marché\n\nChaque *samedi*, la famille va **à le marché** de [la ville](https://example.org).\n",
        1
    )]
    [TestCase("juste.txt", "Chaque samedi, la famille va au marché & au cinéma.\n", 0)]
    public async Task Gramma_shows_what_the_service_finds(string file, string text, int mistakes)
    {
        var gramma = Tool.Find("gramma", Remedy);
        var article = Write(file, text);
        var api = new Uri(Service.Address, "/v2/check").AbsoluteUri;
        var (configured, said) = await Tool.RunAsync(gramma, Home, ["config", "api_url", api, "--global"]);
        Assert.That(configured, Is.Zero, said);

        string[] markdown = file.EndsWith(".md", StringComparison.Ordinal) ? ["--markdown"] : [];
        var (code, output) = await Tool.RunAsync(
            gramma,
            Home,
            ["check", article, "--print", "--no-colors", "--language", "fr", .. markdown]
        );

        TestContext.Out.WriteLine(output);
        Assert.That(output, Does.Contain(api));
        Assert.That(code, Is.EqualTo(mistakes > 0 ? 1 : 0), output);
        Assert.That(output.Split("Suggested fix: 1) au").Length - 1, Is.EqualTo(mistakes), output);
    }
}
