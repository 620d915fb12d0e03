using System.Text.Json;
using MtQuality.Documents;

namespace MtQuality.Training.Sites;

/// <summary>Reads the articles of a directory and of those below it: text, Markdown, HTML, and JSON lines with a property <c>text</c>.</summary>
internal static class ArticleFiles
{
    /// <summary>Extensions of the files that are read.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".html", ".htm", ".jsonl"];

    /// <exception cref="SiteTrainingException">The directory is missing, or a line is no JSON object with a text.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IEnumerable<SiteArticle> Read(string directory, bool isMachine)
    {
        if (!Directory.Exists(directory))
        {
            throw new SiteTrainingException($"{directory}: no such directory.");
        }
        var files = Directory
            .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        foreach (var path in files)
        {
            foreach (var article in ReadFile(path, isMachine))
            {
                yield return article;
            }
        }
    }

    private static IEnumerable<SiteArticle> ReadFile(string path, bool isMachine) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".MD" => [Read(path, DocumentFormat.Markdown, isMachine)],
            ".HTML" or ".HTM" => [Read(path, DocumentFormat.Html, isMachine)],
            ".JSONL" => File.ReadLines(path).Index().Select(line => OfJson(line.Item, $"{path}:{line.Index + 1}", isMachine)),
            _ => [Read(path, DocumentFormat.PlainText, isMachine)],
        };

    // A model is fitted to the text that will be checked.
    private static SiteArticle Read(string path, DocumentFormat format, bool isMachine) =>
        new(path, DocumentText.Read(File.ReadAllText(path), format).Text, isMachine);

    private static SiteArticle OfJson(string line, string place, bool isMachine)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("text", out var text)
                && text.ValueKind == JsonValueKind.String
            )
            {
                return new SiteArticle(place, text.GetString()!, isMachine);
            }
        }
        catch (JsonException e)
        {
            throw new SiteTrainingException($"{place}: {e.Message}");
        }
        throw new SiteTrainingException($"{place}: no object with a \"text\".");
    }
}
