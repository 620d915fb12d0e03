using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace MtQuality.Training.Sites;

/// <summary>Reads the articles of a directory and of those below it: text, Markdown, HTML, and JSON lines with a property <c>text</c>.</summary>
internal static class ArticleFiles
{
    // What is no running text of the page.
    private const string NoText = "script, style, noscript, template, nav, header, footer, aside, pre, code";

    private const string Blocks = "p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, blockquote, caption, summary";

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
            ".MD" => [new SiteArticle(path, Markdown.ToPlainText(File.ReadAllText(path)), isMachine)],
            ".HTML" or ".HTM" => [new SiteArticle(path, TextOfHtml(File.ReadAllText(path)), isMachine)],
            ".JSONL" => File.ReadLines(path).Index().Select(line => OfJson(line.Item, $"{path}:{line.Index + 1}", isMachine)),
            _ => [new SiteArticle(path, File.ReadAllText(path), isMachine)],
        };

    /// <summary>The running text of a page, one block a line.</summary>
    internal static string TextOfHtml(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.QuerySelectorAll(NoText))
        {
            element.Remove();
        }
        var lines = page.QuerySelectorAll(Blocks)
            .Where(block => block.QuerySelector(Blocks) is null)
            .Select(block => string.Join(' ', block.Text().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

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
