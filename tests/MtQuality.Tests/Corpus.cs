using System.Reflection;

namespace MtQuality.Tests;

/// <summary>Where the files are that tests read from the repository.</summary>
internal static class Corpus
{
    public static string Directory { get; } =
        typeof(Corpus)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CorpusDirectory")
            .Value!;

    public static string Rules => Path.Combine(Directory, "rules");
}
