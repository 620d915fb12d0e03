using System.Text.RegularExpressions;

namespace MtQuality.Packages.Tests;

/// <summary>What users get is what is tested: the README in the package, its examples, and the packages, in an empty directory.</summary>
[TestFixture]
internal sealed partial class ReadmeExampleTests
{
    private const string Bad = "Après la d&eacute;missionne du ministre, le calme est revenu.";

    private static readonly string s_readme = Packages.ReadText("MtQuality", "README.md");

    [Test]
    public void The_library_example_runs()
    {
        var output = RunExample(
            "FrenchChecker checker = FrenchChecker.Default;",
            "using MtQuality;\nstring text = \"Le ministre est parti. Après la démissionne du ministre, le calme est revenu.\";\n",
            ("MtQuality", Packages.Version)
        );

        Assert.That(output, Does.Match("(?m)^(Clean|Review|MachineTranslated), probability [01]\\.[0-9]{2}"));
        Assert.That(output, Does.Contain("MTQ4001 «démissionne»"));
    }

    [Test]
    public void The_example_for_html_runs()
    {
        var output = RunExample(
            "CheckHtml(html)",
            $"using MtQuality;\nusing MtQuality.Documents;\nstring html = \"<p>{Bad}</p>\";\n",
            ("MtQuality.Documents", Packages.Version)
        );

        Assert.That(output, Does.Contain("MTQ4001 d&eacute;missionne"));
        Assert.That(output, Does.Contain("Paragraph: Après la démissionne"));
    }

    [Test]
    public void The_example_for_hosts_runs()
    {
        var output = RunExample(
            "AddMtQuality(",
            "using Microsoft.Extensions.DependencyInjection;\nusing Microsoft.Extensions.Hosting;\nusing MtQuality;\n"
                + $"using MtQuality.Documents;\nusing MtQuality.Extensions;\nstring html = \"<p>{Bad}</p>\";\n",
            ("MtQuality.Extensions", Packages.Version),
            ("Microsoft.Extensions.Hosting", "10.0.13")
        );

        Assert.That(output, Does.Match("(?m)^(Clean|Review|MachineTranslated), [0-9]+ findings"));
    }

    [Test]
    public void The_tool_installs_and_checks()
    {
        using var consumer = new Consumer();
        consumer.Write("article.txt", "Le ministre est parti. Après la démissionne du ministre, le calme est revenu.\n");
        consumer.Write("page.html", $"<html><body><p>{Bad}</p></body></html>");

        var install = consumer.Run(
            "dotnet",
            "tool",
            "install",
            "MtQuality.Cli",
            "--tool-path",
            "tools",
            "--version",
            Packages.Version
        );
        Assert.That(install.ExitCode, Is.Zero, install.Output);
        var mtq = consumer.PathOf(Path.Combine("tools", "mtq"));

        foreach (var file in new[] { "article.txt", "page.html" })
        {
            var check = consumer.Run(mtq, "check", file);
            Assert.That(check.ExitCode, Is.InRange(0, 1), check.Output);
            Assert.That(check.Output, Does.Contain("MTQ4001"));
        }
        Assert.That(consumer.Run(mtq, "explain", "MTQ2001").Output, Does.Contain("MTQ2001"));
        Assert.That(consumer.Run(mtq, "check", "nowhere.txt").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void The_service_installs_and_starts()
    {
        using var consumer = new Consumer();
        var install = consumer.Run(
            "dotnet",
            "tool",
            "install",
            "MtQuality.Server",
            "--tool-path",
            "tools",
            "--version",
            Packages.Version
        );
        Assert.That(install.ExitCode, Is.Zero, install.Output);
        var server = consumer.PathOf(Path.Combine("tools", "mtq-server"));

        Assert.That(consumer.Run(server, "--version").Output.Trim(), Is.EqualTo(Packages.Version));
        // As far as it comes without staying.
        var refused = consumer.Run(server, "--Server:MaxBodyBytes=0");
        Assert.That(refused.Output, Does.Contain("MaxBodyBytes"));
        Assert.That(refused.ExitCode, Is.EqualTo(2));
    }

    private static string RunExample(string mark, string prelude, params (string Id, string Version)[] packages)
    {
        var code = CSharpBlock()
            .Matches(s_readme)
            .Select(block => block.Groups["code"].Value)
            .Single(block => block.Contains(mark, StringComparison.Ordinal));
        using var consumer = new Consumer();
        consumer.WriteProgram(prelude + code, packages);

        var build = consumer.Run("dotnet", "build", "-c", "Release", "-o", "out");
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        var run = consumer.Run("dotnet", Path.Combine("out", "Consumer.dll"));
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        return run.Output;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharpBlock();
}
