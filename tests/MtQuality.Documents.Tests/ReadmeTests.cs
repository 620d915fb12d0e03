using MtQuality.Tests;

namespace MtQuality.Documents.Tests;

/// <summary>The example for HTML in the README is what is tested here.</summary>
[NonParallelizable]
internal sealed class ReadmeTests
{
    [Test]
    public void The_example_says_where_in_the_markup_a_finding_stands()
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            RunExample("<h1>Politique</h1><p>Apr&egrave;s la d&eacute;missionne du ministre, le calme est revenu.</p>");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(output.ToString(), Does.Contain("MTQ4001 d&eacute;missionne"));
        Assert.That(output.ToString(), Does.Contain("Heading: Politique"));
    }

    [Test]
    public void The_example_of_the_readme_is_the_one_that_is_tested() =>
        Assert.That(ReadmeSnippet.Readme, Does.Contain(ReadmeSnippet.BlockOf("MtQuality.Documents.Tests")));

    private static void RunExample(string html)
    {
        // <readme>
        ArticleReport report = FrenchChecker.Default.CheckHtml(html); // or CheckMarkdown(markdown)
        foreach (Finding finding in report.Findings)
        {
            string markup = html.Substring(finding.Start, finding.Length); // tags and entities inside are part of it
            Console.WriteLine($"{finding.RuleId} {markup}: {finding.Message}");
        }

        DocumentText document = DocumentText.Read(html, DocumentFormat.Html);
        foreach (TextUnit unit in document.Units)
        {
            Console.WriteLine($"{unit.Kind}: {document.Text.Substring(unit.Start, unit.Length)}");
        }
        // </readme>
    }
}
