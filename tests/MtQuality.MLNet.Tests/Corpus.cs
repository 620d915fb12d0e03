using System.Reflection;
using Microsoft.ML;

namespace MtQuality.MLNet.Tests;

/// <summary>Texts to train on: pieces of the articles of the corpus, three sentences each, labelled by the name of their file.</summary>
internal static class Corpus
{
    private const int SentencesPerText = 3;

    public static string Directory { get; } =
        typeof(Corpus)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CorpusDirectory")
            .Value!;

    public static IReadOnlyList<LabelledText> Articles { get; } =
    [
        .. System
            .IO.Directory.GetFiles(Path.Combine(Directory, "articles"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(file => new LabelledText
            {
                Text = File.ReadAllText(file),
                Label = file.EndsWith(".machine.txt", StringComparison.Ordinal),
            }),
    ];

    public static IReadOnlyList<LabelledText> Texts { get; } = [.. Articles.SelectMany(Cut)];

    public static IDataView View(MLContext context) => context.Data.LoadFromEnumerable(Texts);

    private static IEnumerable<LabelledText> Cut(LabelledText article)
    {
        var sentences = FrenchChecker.Default.CheckArticle(article.Text).Sentences;
        foreach (var part in sentences.Chunk(SentencesPerText))
        {
            yield return new LabelledText
            {
                Text = article.Text[part[0].Start..(part[^1].Start + part[^1].Length)],
                Label = article.Label,
            };
        }
    }
}
