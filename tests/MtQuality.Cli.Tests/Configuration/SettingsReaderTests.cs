using System.Text;
using System.Text.Json;
using MtQuality.Cli.Configuration;

namespace MtQuality.Cli.Tests.Configuration;

internal sealed class SettingsReaderTests
{
    private static readonly string s_path = Path.GetFullPath("/site/.mtqualityrc.json");

    [Test]
    public void Everything_that_can_be_said_is_read()
    {
        var settings = Read(
            """
            {
              // Comments are for people.
              "$schema": "mtqualityrc.schema.json",
              "language": "en",
              "format": "sarif",
              "failOn": "machine-translated",
              "preview": true,
              "model": "models/site.mtq",
              "baseline": "known.json",
              "include": ["articles/**/*.md"],
              "exclude": ["**/drafts/**"],
              "rules": { "MTQ2001": "off", "MTQ1010": "on", "MTQ1001": "critical", },
            }
            """
        );

        Assert.That(settings.Directory, Is.EqualTo(Path.GetFullPath("/site")));
        Assert.That(settings.Language, Is.EqualTo(MessageLanguage.English));
        Assert.That(settings.Format, Is.EqualTo("sarif"));
        Assert.That(settings.FailOn, Is.EqualTo(FailOn.MachineTranslated));
        Assert.That(settings.Preview, Is.True);
        Assert.That(settings.Model, Is.EqualTo(Path.GetFullPath("/site/models/site.mtq")));
        Assert.That(settings.Baseline, Is.EqualTo(Path.GetFullPath("/site/known.json")));
        Assert.That(settings.Include, Is.EqualTo(new[] { "articles/**/*.md" }));
        Assert.That(settings.Exclude, Is.EqualTo(new[] { "**/drafts/**" }));
        Assert.That(settings.Rules["MTQ2001"], Is.EqualTo(new RuleSetting(false, null)));
        Assert.That(settings.Rules["MTQ1010"], Is.EqualTo(new RuleSetting(true, null)));
        Assert.That(settings.Rules["MTQ1001"], Is.EqualTo(new RuleSetting(true, Severity.Critical)));
    }

    [TestCase("{\n  \"rulez\": {}\n}", "2:3", "\"rulez\"", "Did you mean \"rules\"?")]
    [TestCase("{\n\t\"failon\": \"never\" }", "2:2", "\"failon\"", "Did you mean \"failOn\"?")]
    [TestCase("{ \"rules\": {\n \"MTQ201\": \"off\" } }", "2:2", "\"MTQ201\"", "Did you mean \"MTQ2001\"?")]
    [TestCase("{ \"rules\": { \"MTQ2001\": \"of\" } }", "1:25", "\"of\"", "Did you mean \"off\"?")]
    [TestCase("{ \"failOn\": \"reviews\" }", "1:13", "\"reviews\"", "Did you mean \"review\"?")]
    [TestCase("{ \"format\": \"pdf\" }", "1:13", "\"pdf\"", "possible: text, json, jsonl, sarif, html, github")]
    [TestCase("{ \"language\": 1 }", "1:15", "a string is needed here")]
    [TestCase("{ \"preview\": \"yes\" }", "1:14", "true or false")]
    [TestCase("{ \"include\": \"*.md\" }", "1:14", "an array of strings")]
    [TestCase("{ \"include\": [1] }", "1:15", "a string")]
    [TestCase("{ \"rules\": [] }", "1:12", "must be an object")]
    [TestCase("{ \"preview\": true, \"preview\": true }", "1:20", "set twice")]
    [TestCase("[]", "1:1", "one JSON object")]
    [TestCase("{ \"preview\": true", "1:", "not JSON")]
    [TestCase("{}{}", "1:3", "not JSON")]
    [TestCase("", "1:1", "not JSON")]
    [TestCase("{ \"preview\": nul }", "1:", "not JSON")]
    public void What_is_wrong_is_named_with_its_place(string json, string place, params string[] parts)
    {
        var error = Assert.Throws<SettingsException>(() => Read(json))!;

        Assert.That(error.Message, Does.StartWith($"{s_path}:{place}"));
        foreach (var part in parts)
        {
            Assert.That(error.Message, Does.Contain(part));
        }
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused()
    {
        var error = Assert.Throws<SettingsException>(() => SettingsReader.Read(s_path, [(byte)'{', 0xFF, (byte)'}']))!;

        Assert.That(error.Message, Does.StartWith($"{s_path}:1:2: the file is not UTF-8"));
    }

    [Test]
    public void The_published_schema_knows_the_same_keys_and_values()
    {
        using var schema = JsonDocument.Parse(typeof(Mtq).Assembly.GetManifestResourceStream("schemas/mtqualityrc.schema.json")!);
        var properties = schema.RootElement.GetProperty("properties");

        Assert.That(properties.EnumerateObject().Select(property => property.Name), Is.EqualTo(SettingsReader.Keys));
        Assert.That(Values(properties.GetProperty("failOn")), Is.EqualTo(new[] { "review", "machine-translated", "never" }));
        Assert.That(Values(properties.GetProperty("format")), Is.EqualTo(Cli.Output.ReportFormat.All));
        Assert.That(Values(properties.GetProperty("rules").GetProperty("additionalProperties")), Is.EqualTo(RuleSetting.Names));

        static IEnumerable<string?> Values(JsonElement property) =>
            property.GetProperty("enum").EnumerateArray().Select(value => value.GetString());
    }

    [TestCase("""{"rules":{"MTQ2001":"off"},"failOn":"never"}""", true)]
    [TestCase("""{"rulez":{}}""", false)]
    [TestCase("""{"rules":{"MTQ2001":"of"}}""", false)]
    public void The_published_schema_and_the_reader_agree(string json, bool isRight)
    {
        var schema = Schema.Read(typeof(Mtq).Assembly.GetManifestResourceStream("schemas/mtqualityrc.schema.json")!);

        Assert.That(schema.Errors(json).Any(), Is.Not.EqualTo(isRight));
        Assert.That(() => Read(json), isRight ? Throws.Nothing : Throws.TypeOf<SettingsException>());
    }

    private static Settings Read(string json) => SettingsReader.Read(s_path, Encoding.UTF8.GetBytes(json));
}
