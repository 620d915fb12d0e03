using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MtQuality.Packages.Tests;

[TestFixture]
internal sealed partial class PackageContentTests
{
    [TestCaseSource(typeof(Packages), nameof(Packages.All))]
    public void A_package_says_what_it_is(string id)
    {
        var nuspec = XDocument.Parse(Packages.ReadText(id, $"{id}.nuspec")).Root!;
        XElement Element(string name) => nuspec.Descendants().First(element => element.Name.LocalName == name);

        Assert.That(Packages.Files(id), Is.SupersetOf(new[] { "README.md", "LICENSE", "icon.png" }));
        Assert.That(Element("readme").Value, Is.EqualTo("README.md"));
        Assert.That(Element("icon").Value, Is.EqualTo("icon.png"));
        Assert.That(Element("license").Value, Does.StartWith("MIT"));
        Assert.That(Element("description").Value, Has.Length.GreaterThan(40));
        Assert.That(Element("tags").Value, Does.Contain("french"));
        Assert.That(Element("releaseNotes").Value, Does.Contain($"# {Packages.Version}"));
        Assert.That(Element("projectUrl").Value, Does.StartWith("https://"));
        Assert.That(Element("repository").Attribute("type")!.Value, Is.EqualTo("git"));
        Assert.That(Element("repository").Attribute("commit")!.Value, Does.Match("^[0-9a-f]{40}$"));
        Assert.That(Packages.Read(id, "icon.png").AsSpan(0, 4).ToArray(), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
    }

    [TestCaseSource(typeof(Packages), nameof(Packages.Libraries))]
    public void A_library_has_documentation_and_symbols(string id)
    {
        var documentation = XDocument.Parse(Packages.ReadText(id, $"lib/net10.0/{id}.xml"));

        Assert.That(documentation.Descendants("member").Count(), Is.GreaterThan(5));
        Assert.That(Packages.Files(id, ".snupkg"), Does.Contain($"lib/net10.0/{id}.pdb"));
    }

    [Test]
    public void The_tool_has_symbols() => Assert.That(Packages.Files("MtQuality.Cli", ".snupkg"), Has.Some.EndsWith("/mtq.pdb"));

    // Without it a crawl of four thousand articles takes twice as long, and says the same.
    [TestCaseSource(typeof(Packages), nameof(Packages.Tools))]
    public void A_tool_tells_the_runtime_to_count_calls_from_the_first_one_on(string id)
    {
        const string Folder = "tools/net10.0/any";
        var tool = XDocument.Parse(Packages.ReadText(id, $"{Folder}/DotnetToolSettings.xml")).Descendants("Command").Single();
        var name = Path.ChangeExtension(tool.Attribute("EntryPoint")!.Value, "runtimeconfig.json");

        var properties = JsonNode.Parse(Packages.ReadText(id, $"{Folder}/{name}"))!["runtimeOptions"]!["configProperties"]!;
        Assert.That((int?)properties["System.Runtime.TieredCompilation.CallCountingDelayMs"], Is.Zero);
        Assert.That((int?)properties["System.Runtime.TieredCompilation.CallCountThreshold"], Is.EqualTo(1000));
    }

    [TestCaseSource(typeof(Packages), nameof(Packages.Libraries))]
    public void A_build_is_deterministic_and_names_no_folder_of_the_machine(string id)
    {
        using var file = new MemoryStream(Packages.Read(id, $"lib/net10.0/{id}.dll"));
        using var image = new PEReader(file);
        var entries = image.ReadDebugDirectory();

        Assert.That(entries.Select(entry => entry.Type), Does.Contain(DebugDirectoryEntryType.Reproducible));
        var symbols = entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        Assert.That(image.ReadCodeViewDebugDirectoryData(symbols).Path, Does.StartWith("/_/").Or.Not.Contain("/"));

        using var pdb = new MemoryStream(Packages.Read(id, $"lib/net10.0/{id}.pdb", ".snupkg"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        var sources = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name));
        Assert.That(sources, Has.All.Match("^/_[0-9]?/"));
    }

    [Test]
    public void The_core_depends_on_no_package_and_the_others_on_what_the_readme_says()
    {
        Assert.That(Dependencies("MtQuality"), Is.Empty);
        Assert.That(Dependencies("MtQuality.Documents"), Is.EquivalentTo(new[] { "MtQuality", "AngleSharp", "Markdig" }));
        Assert.That(
            Dependencies("MtQuality.Extensions").Where(id => !id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "MtQuality", "MtQuality.Documents" })
        );
    }

    [Test]
    public void The_readme_names_every_package() =>
        Assert.That(
            PackageRow().Matches(Packages.ReadText("MtQuality", "README.md")).Select(row => row.Groups["id"].Value),
            Is.SupersetOf(Packages.All)
        );

    private static IEnumerable<string> Dependencies(string id) =>
        XDocument
            .Parse(Packages.ReadText(id, $"{id}.nuspec"))
            .Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value);

    [GeneratedRegex(@"^\| `(?<id>[A-Za-z.]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PackageRow();
}
