namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>An article of the corpus and its report. The name of the file says what it was written to look like.</summary>
/// <param name="Name">Name of the file without its extensions.</param>
/// <param name="Expected">The verdict that a reader would give.</param>
/// <param name="Text">The article.</param>
/// <param name="Report">What the checker says.</param>
internal sealed record ArticleResult(string Name, Verdict Expected, string Text, ArticleReport Report)
{
    public bool IsAsExpected => Report.Verdict == Expected;

    public static IReadOnlyList<ArticleResult> CheckAll(string directory, FrenchChecker checker)
    {
        var machine = Of(directory, ".machine.txt", Verdict.MachineTranslated, checker);
        var human = Of(directory, ".human.txt", Verdict.Clean, checker);
        return [.. machine, .. human];
    }

    private static IEnumerable<ArticleResult> Of(string directory, string ending, Verdict expected, FrenchChecker checker)
    {
        foreach (var path in Directory.GetFiles(directory, "*" + ending).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            yield return new ArticleResult(Path.GetFileName(path)[..^ending.Length], expected, text, checker.CheckArticle(text));
        }
    }
}
