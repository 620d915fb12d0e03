using System.Text.RegularExpressions;

namespace MtQuality.Tests;

/// <summary>The README's table of speed is that of a results file: <c>benchmarks/run.sh</c> writes both.</summary>
internal sealed partial class BenchmarkTableTests
{
    private static readonly string s_root = Path.Combine(Corpus.Directory, "..");

    [Test]
    public void The_table_of_the_readme_is_that_of_a_results_file()
    {
        var readme = TableOf(Path.Combine(s_root, "README.md"));
        var results = Directory.GetFiles(Path.Combine(s_root, "benchmarks", "results"), "*.md").Select(TableOf);

        Assert.That(readme, Does.Contain("MtQuality"));
        Assert.That(results, Has.Some.EqualTo(readme));
    }

    private static string TableOf(string file) =>
        Table().Match(File.ReadAllText(file).ReplaceLineEndings("\n")).Groups["table"].Value;

    [GeneratedRegex("<!-- benchmarks -->\n(?<table>[^<]*)<!-- /benchmarks -->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
