namespace MtQuality.Documents.Tests;

/// <summary>Short ways to say what a document reads as.</summary>
internal static class Documents
{
    public static DocumentText Html(string source) => DocumentText.Read(source, DocumentFormat.Html);

    public static DocumentText Markdown(string source) => DocumentText.Read(source, DocumentFormat.Markdown);

    /// <summary>The blocks, each as "Kind: text".</summary>
    public static string[] Blocks(this DocumentText document) =>
        [.. document.Units.Select(unit => $"{unit.Kind}: {document.Text.Substring(unit.Start, unit.Length)}")];

    /// <summary>The markup of the first place where the text says so.</summary>
    public static string[] MarkupOf(this DocumentText document, string text)
    {
        var start = document.Text.IndexOf(text, StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThanOrEqualTo(0), $"«{text}» in «{document.Text}»");
        return [.. document.ToSource(start, text.Length).Select(range => document.Source.Substring(range.Start, range.Length))];
    }
}
