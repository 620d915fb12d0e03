using System.Text.RegularExpressions;

namespace MtQuality.Tests;

/// <summary>What the README shows is what is tested here.</summary>
[NonParallelizable]
internal sealed partial class ReadmeTests
{
    private static readonly string s_root = Path.Combine(Corpus.Directory, "..");
    private static readonly string s_readme = File.ReadAllText(Path.Combine(s_root, "README.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_snippet_prints_the_verdict_and_what_pushed_it()
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            RunSnippet("Le ministre a quitté son poste lundi. Après la démissionne du ministre, le calme est revenu.");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(output.ToString(), Does.Match("^(Clean|Review|MachineTranslated), probability [01]\\.[0-9]{2}"));
    }

    [Test]
    public void The_snippet_of_the_readme_is_the_one_that_is_tested()
    {
        var source = File.ReadAllText(Path.Combine(s_root, "tests", "MtQuality.Tests", "ReadmeTests.cs"))
            .ReplaceLineEndings("\n");
        var tested = Snippet().Match(source).Groups["code"].Value;

        Assert.That(CSharpBlock().Match(s_readme).Groups["code"].Value, Is.EqualTo(WithoutIndent(tested)));
    }

    [Test]
    public void The_article_of_the_first_command_is_in_the_corpus()
    {
        var command = FirstCommand().Match(s_readme);

        Assert.That(command.Success);
        Assert.That(Path.Combine(s_root, command.Groups["path"].Value), Does.Exist);
        Assert.That(s_readme, Does.Contain("\n    dotnet test -c Release\n"));
    }

    private static void RunSnippet(string text)
    {
        // <readme>
        FrenchChecker checker = FrenchChecker.Default; // embedded models, loaded once; thread-safe

        ArticleReport report = checker.CheckArticle(text);
        Console.WriteLine($"{report.Verdict}, probability {report.Probability:F2}");
        foreach (Finding finding in report.Findings)
        {
            string marked = text.Substring(finding.Start, finding.Length);
            Console.WriteLine($"{finding.RuleId} «{marked}»: {finding.Message} -> {string.Join(" / ", finding.Suggestions)}");
        }
        foreach (Contribution term in report.Contributions)
        {
            Console.WriteLine($"{term.LogLikelihoodRatio:+0.00;-0.00} {term.Name}");
        }

        SentenceReport sentence = checker.CheckSentence("Après la démissionne du ministre, le calme est revenu.");
        float score = checker.Score("Après la démissionne du ministre, le calme est revenu."); // allocates nothing once warm
        // </readme>
        Assert.That(score, Is.EqualTo(sentence.Score));
    }

    private static string WithoutIndent(string code) =>
        string.Concat(code.Split('\n').SkipLast(1).Select(line => (line.Length > 8 ? line[8..] : "") + "\n"));

    [GeneratedRegex("// <readme>\n(?<code>.*?) *// </readme>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(
        "\n    dotnet run -c Release --project src/MtQuality.Cli -- check (?<path>corpus/articles/[a-z0-9-]+\\.machine\\.txt)\n",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FirstCommand();
}
