using System.Text;
using System.Text.Json;

namespace MtQuality.Cli.Tests.Configuration;

/// <summary>What settings do to a check.</summary>
internal sealed class SettingsTests
{
    private const string Flagged = "Après la démissionne du ministre, le calme est revenu.";
    private TemporaryDirectory _site = null!;

    [SetUp]
    public void MakeDirectory() => _site = new TemporaryDirectory();

    [TearDown]
    public void RemoveDirectory() => _site.Dispose();

    [Test]
    public void Settings_are_found_above_the_checked_file_and_the_nearest_count()
    {
        Write(".mtqualityrc.json", """{ "rules": { "MTQ4001": "info" } }""");
        Write("sous/.mtqualityrc.json", """{ "rules": { "MTQ4001": "critical" } }""");
        var above = Write("autre/profond/a.txt", Flagged);
        var near = Write("sous/profond/b.txt", Flagged);

        var run = CommandLine.Run("", "check", above, near, "--format", "jsonl");

        Assert.That(run.Lines.Select(Severity), Is.EqualTo(new[] { "info", "critical" }));
    }

    [Test]
    public void A_rule_that_is_off_finds_nothing_until_the_command_line_enables_it()
    {
        Write(".mtqualityrc.json", """{ "rules": { "MTQ4001": "off" } }""");
        var file = Write("a.txt", Flagged);

        Assert.That(CommandLine.Run("", "check", file, "--format", "jsonl").Output, Does.Not.Contain("MTQ4001"));
        Assert.That(
            CommandLine.Run("", "check", file, "--format", "jsonl", "--enable", "MTQ4001").Output,
            Does.Contain("MTQ4001")
        );
        Assert.That(CommandLine.Run("", "check", file, "--format", "jsonl", "--no-config").Output, Does.Contain("MTQ4001"));
    }

    [Test]
    public void Format_and_language_are_those_of_the_settings_unless_the_command_line_says_otherwise()
    {
        Write(".mtqualityrc.json", """{ "format": "json", "language": "en" }""");
        var file = Write("a.txt", "Un bogue.");

        Assert.That(CommandLine.RunWithFake("", "check", file).Output, Does.StartWith("[").And.Contain("does not fit"));
        Assert.That(
            CommandLine.RunWithFake("", "check", file, "--format", "text", "--lang", "fr").Output,
            Does.Contain("ne va pas")
        );
    }

    [TestCase("review", "Un bogue.", 1)]
    [TestCase("machine-translated", "Un bogue.", 0)]
    [TestCase("machine-translated", "Un bogue, un bogue.", 1)]
    [TestCase("never", "Un bogue, un bogue.", 0)]
    public void The_verdicts_that_fail_are_a_choice(string failOn, string text, int code)
    {
        var file = Write("a.txt", text);

        Assert.That(CommandLine.RunWithFake("", "check", file, "--fail-on", failOn).ExitCode, Is.EqualTo(code));
        Write(".mtqualityrc.json", $$"""{ "failOn": "{{failOn}}" }""");
        Assert.That(CommandLine.RunWithFake("", "check", file).ExitCode, Is.EqualTo(code));
        Assert.That(CommandLine.RunWithFake("", "check", file, "--fail-on", "review").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Globs_choose_files_of_directories_and_leave_named_files_alone()
    {
        Write(".mtqualityrc.json", """{ "include": ["**/*.md", "notes/*.text"], "exclude": ["brouillons/**"] }""");
        Write("a.md", "Rien.");
        Write("b.txt", "Rien.");
        Write("brouillons/c.md", "Rien.");
        Write("notes/d.text", "Rien.");
        var named = Write("brouillons/e.txt", "Rien.");

        Assert.That(Checked(_site.Path), Is.EqualTo(new[] { "a.md", "notes/d.text" }));
        Assert.That(Checked(named), Is.EqualTo(new[] { "brouillons/e.txt" }));
    }

    [Test]
    public void A_pattern_on_the_command_line_names_files_of_any_depth()
    {
        Write("a.md", "Rien.");
        Write("b.txt", "Rien.");
        Write("sous/c.md", "Rien.");

        Assert.That(Checked(_site.Path + "/**/*.md"), Is.EqualTo(new[] { "a.md", "sous/c.md" }));
        Assert.That(Checked(_site.Path + "/*.md"), Is.EqualTo(new[] { "a.md" }));
        var none = CommandLine.RunWithFake("", "check", _site.Path + "/**/*.rst");
        Assert.That(none.ExitCode, Is.EqualTo(2));
        Assert.That(none.Error, Does.Contain("aucun fichier ne correspond"));
    }

    [Test]
    public void A_wrong_key_stops_the_run_and_is_named()
    {
        var settings = Write(".mtqualityrc.json", "{\n  \"rulez\": {}\n}");

        var run = CommandLine.RunWithFake("", "check", Write("a.txt", "Rien."));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith($"mtq: {settings}:2:3: there is no setting \"rulez\". Did you mean \"rules\"?"));
    }

    [Test]
    public void A_file_of_settings_can_be_named()
    {
        var settings = Write("autre.json", """{ "format": "jsonl" }""");

        Assert.That(CommandLine.RunWithFake("Rien.", "check", "-", "--config", settings).Output, Does.StartWith("{\"id\":\"-\""));
        Assert.That(CommandLine.RunWithFake("Rien.", "check", "-", "--config", settings + "x").ExitCode, Is.EqualTo(2));
    }

    [TestCase("a.txt")]
    [TestCase("a.md")]
    [TestCase("a.html")]
    public void A_comment_in_the_text_switches_a_rule_off(string name)
    {
        var file = Write(
            name,
            $"<!-- mtq-disable MTQ4001 -- c'est une citation -->\n\n{Flagged}\n\n<!-- mtq-enable -->\n\n{Flagged}\n"
        );

        var findings = JsonDocument
            .Parse(CommandLine.Run("", "check", file, "--format", "jsonl").Lines[0])
            .RootElement.GetProperty("findings");

        Assert.That(findings.GetArrayLength(), Is.EqualTo(1));
        var start = findings[0].GetProperty("start").GetInt32();
        var source = File.ReadAllText(file);
        Assert.That(start, Is.EqualTo(source.LastIndexOf("démissionne", StringComparison.Ordinal)));
    }

    [Test]
    public void Markup_is_read_as_its_name_says_or_as_the_command_line_says()
    {
        const string html = "<p>Après la <b>démissionne</b> du ministre, le calme est revenu.</p>";
        var file = Write("a.html", html);

        foreach (
            var run in new[]
            {
                CommandLine.Run("", "check", file, "--format", "json"),
                CommandLine.Run(html, "check", "-", "--format", "json", "--markup", "html"),
            }
        )
        {
            var finding = JsonDocument.Parse(run.Output).RootElement[0].GetProperty("findings")[0];
            Assert.That(
                finding.GetProperty("start").GetInt32(),
                Is.EqualTo(html.IndexOf("démissionne", StringComparison.Ordinal))
            );
            Assert.That(finding.GetProperty("length").GetInt32(), Is.EqualTo("démissionne".Length));
        }
    }

    private string Write(string name, string content) => _site.Write(name, Encoding.UTF8.GetBytes(content));

    private IEnumerable<string> Checked(string input) =>
        CommandLine
            .RunWithFake("", "check", input, "--format", "jsonl")
            .Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)
            .Select(path => Path.GetRelativePath(_site.Path, path).Replace('\\', '/'));

    private static string? Severity(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("findings")[0].GetProperty("severity").GetString();
}
