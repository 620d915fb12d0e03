using System.Reflection;

namespace MtQuality.Cli.Tests;

/// <summary>The texts of the corpus.</summary>
internal static class Corpus
{
    public static string Directory { get; } =
        typeof(Corpus)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "CorpusDirectory")
            .Value!;

    public static string Article(string name) => Path.Combine(Directory, "articles", name);

    public static IEnumerable<string> Articles => System.IO.Directory.EnumerateFiles(Path.Combine(Directory, "articles")).Order();
}
