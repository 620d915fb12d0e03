using System.CommandLine;
using MtQuality.Cli.Configuration;

namespace MtQuality.Cli.Tests;

/// <summary>What the README says of the command line is what the command line does.</summary>
internal sealed class ReadmeTests
{
    private static readonly string s_root = Path.Combine(Corpus.Directory, "..");
    private static readonly string s_readme = File.ReadAllText(Path.Combine(s_root, "README.md")).ReplaceLineEndings("\n");

    private static readonly RootCommand s_command = new Mtq(
        new Terminal
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
        }
    ).Commands();

    [Test]
    public void Every_command_line_of_the_readme_is_understood()
    {
        var lines = s_readme.Split('\n').Where(line => line.StartsWith("    mtq ", StringComparison.Ordinal)).ToList();

        Assert.That(lines, Has.Count.GreaterThan(10));
        foreach (var line in lines.Where(line => !line.Contains('…', StringComparison.Ordinal)))
        {
            var own = line.Trim()["mtq ".Length..].Split(["   ", " > "], StringSplitOptions.None)[0];
            Assert.That(s_command.Parse(own).Errors, Is.Empty, line);
        }
    }

    [Test]
    public void Every_command_is_named()
    {
        foreach (var command in s_command.Subcommands)
        {
            Assert.That(s_readme, Does.Contain($"    mtq {command.Name} "));
        }
    }

    [Test]
    public void The_settings_of_the_readme_are_settings()
    {
        var json = s_readme
            .Split("```json\n")
            .Skip(1)
            .Select(block => block.Split("```")[0])
            .First(block => block.Contains("failOn"));

        var settings = SettingsReader.Read("README.md", System.Text.Encoding.UTF8.GetBytes(json));

        Assert.That(settings.FailOn, Is.EqualTo(FailOn.MachineTranslated));
        Assert.That(
            Schema.Read(typeof(Mtq).Assembly.GetManifestResourceStream("schemas/mtqualityrc.schema.json")!).Errors(json),
            Is.Empty
        );
    }

    [Test]
    public void The_picture_and_the_schemas_are_where_the_readme_says()
    {
        foreach (
            var path in new[]
            {
                ".github/report.png",
                "src/MtQuality.Cli/Schemas/report.schema.json",
                "src/MtQuality.Cli/Schemas/mtqualityrc.schema.json",
                "src/MtQuality.WordPress/mtquality.php",
            }
        )
        {
            Assert.That(s_readme, Does.Contain($"({path})"));
            Assert.That(Path.Combine(s_root, path), Does.Exist);
        }
    }
}
