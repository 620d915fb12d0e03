using System.Reflection;

namespace MtQuality.Benchmarks;

/// <summary>The articles of the corpus, whole and cut into sentences: the text that everything is timed on.</summary>
internal static class CorpusText
{
    public static string[] Articles()
    {
        var corpus = typeof(CorpusText)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CorpusDirectory")
            .Value!;
        var files = Directory.GetFiles(Path.Combine(corpus, "articles"), "*.txt").Order(StringComparer.Ordinal);
        return [.. files.Select(File.ReadAllText)];
    }

    public static string[] Sentences() =>
        [
            .. Articles()
                .SelectMany(article =>
                    FrenchChecker
                        .Default.CheckArticle(article)
                        .Sentences.Select(sentence => article.Substring(sentence.Start, sentence.Length))
                ),
        ];
}
