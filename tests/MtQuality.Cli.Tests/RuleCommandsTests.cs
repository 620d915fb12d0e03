using System.Text.Json;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.Tests;

internal sealed class RuleCommandsTests
{
    [Test]
    public void The_table_of_rules_has_a_heading_and_a_line_for_each()
    {
        var run = CommandLine.Run("", "rules");

        Assert.That(run.Lines[0], Does.Match("^ID +Name +Category +Severity +Origin +Status$"));
        Assert.That(
            run.Lines.Skip(1).Select(line => line.Split(' ')[0]),
            Is.EqualTo(FrenchChecker.Rules.Select(rule => rule.Id))
        );
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void The_rules_as_json_have_the_names_of_reports()
    {
        var rules = JsonDocument.Parse(CommandLine.Run("", "rules", "--format", "json").Output).RootElement;

        Assert.That(
            rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()),
            Is.EqualTo(FrenchChecker.Rules.Select(rule => rule.Id))
        );
        Assert.That(
            rules.EnumerateArray().Select(rule => rule.GetProperty("category").GetString()),
            Has.All.Match("^[a-z]+(-[a-z]+)*$")
        );
    }

    [Test]
    public void Every_rule_is_explained_by_id_and_by_name_in_any_casing()
    {
        foreach (var rule in FrenchChecker.Rules)
        {
            var byId = CommandLine.Run("", "explain", rule.Id.ToLowerInvariant());
            var byName = CommandLine.Run("", "explain", rule.Name);

            Assert.That(byId.ExitCode, Is.Zero, byId.Error);
            Assert.That(byId.Lines[0], Is.EqualTo($"{rule.Id} {rule.Name}"));
            Assert.That(byName.Output, Is.EqualTo(byId.Output));
        }
    }

    [Test]
    public void An_unknown_rule_is_an_error_that_names_it_and_near_ones()
    {
        var run = CommandLine.Run("", "explain", "MTQ0000");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("MTQ0000"));
        Assert.That(
            FrenchChecker.Rules.Count(rule => run.Error.Contains(rule.Id, StringComparison.Ordinal)),
            Is.EqualTo(Math.Min(5, FrenchChecker.Rules.Count))
        );
    }

    [TestCase("", "", 0)]
    [TestCase("MTQ2001", "mtq2001", 0)]
    [TestCase("MTQ2001", "MTQ2010", 2)]
    [TestCase("MTQ2001", "MTQ201", 1)]
    [TestCase("MTQ2001", "", 7)]
    [TestCase("abc", "xabcy", 2)]
    public void The_distance_of_names_counts_edits(string a, string b, int edits)
    {
        Assert.That(Nearest.Distance(a, b), Is.EqualTo(edits));
        Assert.That(Nearest.Distance(b, a), Is.EqualTo(edits));
    }

    [Test]
    public void A_page_is_shown_plainly()
    {
        using var output = new MemoryStream();
        var terminal = new Terminal
        {
            Input = Stream.Null,
            Output = output,
            Error = TextWriter.Null,
            Width = 40,
        };

        new MarkdownRenderer(terminal).Write(
            """
            # TST0001 DoubledWord
            ## What it finds
            A word that is written twice, on two lines
            of the page.

            ## Flagged
            - Il [|le le|] sait, et voici une phrase qui est longue. -> le

            ## Measured
            | text | hits |
            | --- | --- |
            """
        );
        terminal.Out.Flush();

        Assert.That(
            System.Text.Encoding.UTF8.GetString(output.ToArray()),
            Is.EqualTo(
                """
                TST0001 DoubledWord

                What it finds
                  A word that is written twice, on two
                  lines of the page.

                Flagged
                  • Il [|le le|] sait, et voici une
                    phrase qui est longue. -> le

                Measured
                | text | hits |
                | --- | --- |

                """
            )
        );
    }
}
