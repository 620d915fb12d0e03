using System.Reflection;
using System.Text.Json;

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

    /// <summary>The gold texts, and the examples of the rule pages without their marks.</summary>
    public static IEnumerable<string> Lines() =>
        System
            .IO.Directory.GetFiles(Path.Combine(Directory, "gold"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Concat(
                System
                    .IO.Directory.GetFiles(Rules, "*.md")
                    .Order(StringComparer.Ordinal)
                    .SelectMany(File.ReadLines)
                    .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
                    .Select(line => line[2..].Split(" -> ")[0])
            )
            .Select(text =>
                text.Replace("[|", "", StringComparison.Ordinal)
                    .Replace("|]", "", StringComparison.Ordinal)
                    .Replace(" ⏎ ", "\n", StringComparison.Ordinal)
            );
}
