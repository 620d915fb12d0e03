namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Verdicts on the articles that were written for this project.</summary>
internal sealed class ArticleSection : IScorecardSection
{
    public string Id => "articles";

    public string Title => "Articles of the corpus";

    public string Measure(ScorecardInput input)
    {
        var table = new MarkdownTable("article", "written as", "verdict", "probability", "machine", "either", "human", "words");
        foreach (var article in input.Articles)
        {
            table.Add(
                article.Name,
                article.Expected == Verdict.Clean ? "human" : "machine",
                Names.Of(article.Report.Verdict),
                article.Report.Probability,
                CountOf(article, Origin.Machine),
                CountOf(article, Origin.Either),
                CountOf(article, Origin.Human),
                WordCount.Of(article.Text)
            );
        }
        return $"""
            {input.Articles.Count(article =>
                article.IsAsExpected
            )} of {input.Articles.Count} have the verdict that their writer intended. Findings are counted by origin.

            {table}
            """;
    }

    private static int CountOf(ArticleResult article, Origin origin) =>
        article.Report.Findings.Count(finding => finding.Origin == origin);
}
