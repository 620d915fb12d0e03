using MtQuality.Cli.WordPress;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>The articles of the corpus as posts.</summary>
internal static class Articles
{
    private static readonly string[] s_files =
    [
        .. Directory.GetFiles(Path.Combine(Corpus.Directory, "articles"), "*.txt").Order(),
    ];

    /// <summary>As many posts as wanted: articles of both kinds in turn, written with blocks.</summary>
    public static (string Title, string Content)[] Take(int count) =>
        [.. Enumerable.Range(0, count).Select(i => AsBlocks(s_files[i % s_files.Length], i))];

    /// <summary>An article that is judged so.</summary>
    public static (string Title, string Content) With(Verdict verdict) =>
        Take(s_files.Length).First(post => VerdictOf(post) == verdict);

    public static Verdict VerdictOf((string Title, string Content) post) =>
        FrenchChecker.Default.CheckArticle(PostContent.Read(post.Title, post.Content).Text).Verdict;

    public static string NameOf(Verdict verdict) => new PostReport(new Post(), verdict, 0).VerdictName;

    private static (string Title, string Content) AsBlocks(string file, int number)
    {
        var paragraphs = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var blocks = paragraphs
            .Skip(1)
            .Select(text =>
                $"<!-- wp:paragraph -->\n<p>{text.Trim().Replace("&", "&amp;").Replace("<", "&lt;")}</p>\n<!-- /wp:paragraph -->"
            )
            .Append($"<!-- wp:shortcode -->\n[gallery ids=\"{number}\"]\n<!-- /wp:shortcode -->");
        return (paragraphs[0].Trim(), string.Join("\n\n", blocks));
    }
}
