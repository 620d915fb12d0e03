using System.Text.Json.Nodes;

namespace MtQuality.Server.Tests.Clients;

/// <summary>A real LibreOffice without a window, whose LanguageTool is this service.</summary>
internal sealed class LibreOfficeTests : ServiceForClients
{
    private const string Remedy = "apt-get install libreoffice-writer python3-uno";

    // Every paragraph is one request: the first has all that is not encoded, the second is without a fault.
    private const string Article = """
        Le duo «Tom & Lola» coûte 100 % + taxes, &language=de dit-il, et va à le marché 20%C3%A9.
        Le calme est revenu dans la ville, et les enfants jouent dans la rue.
        Après la démissionne du ministre, les conseillers de la région se sont réunis à le palais.
        """;

    [Test]
    public async Task LibreOffice_proofreads_a_document()
    {
        var soffice = Tool.Find("soffice", Remedy);
        var python = PythonWithUno();
        var text = Write("article.txt", Article.ReplaceLineEndings("\n"));
        Write("profile/user/registrymodifications.xcu", Settings());
        var pipe = $"mtquality-{Environment.ProcessId}";
        using var office = Tool.Start(
            soffice,
            Home,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(Home, "profile")).AbsoluteUri}",
                "--headless",
                "--norestore",
                "--nologo",
                $"--accept=pipe,name={pipe};urp;",
            ]
        );
        string output;
        try
        {
            var script = Path.Combine(AppContext.BaseDirectory, "Clients", "libreoffice.py");
            (var code, output) = await Tool.RunAsync(python, Home, [script, pipe, text, Path.Combine(Home, "article.odt"), "5"]);
            Assert.That(code, Is.Zero, output);
        }
        finally
        {
            Tool.Stop(office);
        }

        TestContext.Out.WriteLine(output);
        var answer = JsonNode.Parse(output)!;
        Assert.That((string?)answer["proofreader"], Is.EqualTo("org.openoffice.lingu.LanguageToolGrammarChecker"));
        var found = answer["found"]!
            .AsArray()
            .Select(error => $"{error!["paragraph"]} {error["marked"]} {string.Join('/', error["suggestions"]!.AsArray())}");
        Assert.That(found, Is.EqualTo(["0 à le au", "2 démissionne ", "2 à le au"]).AsCollection);
        Assert.That((string?)answer["found"]![0]!["comment"], Does.Contain("contracte"));
        Assert.That(
            await ChecksAsync(),
            Is.GreaterThan(3),
            "The proofreading that runs while one types asks about the line that was added."
        );
    }

    /// <summary>What the dialogue of LibreOffice's settings would write.</summary>
    private string Settings()
    {
        const string Path = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="{Path}"><prop oor:name="BaseURL" oor:op="fuse"><value>{new Uri(
                Service.Address,
                "/v2"
            ).AbsoluteUri}</value></prop></item>
            <item oor:path="{Path}"><prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>
            </oor:items>
            """;
    }

    // Debian's own, for which python3-uno is made; another may stand before it.
    private static string PythonWithUno()
    {
        const string Python = "/usr/bin/python3";
        return File.Exists(Python) && File.Exists("/usr/lib/python3/dist-packages/uno.py")
            ? Python
            : Tool.Skip("python3-uno", Remedy);
    }
}
