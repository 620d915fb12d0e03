using MtQuality.Documents;

namespace MtQuality.Cli.Input;

/// <summary>What the ways to write a text are called on the command line and in JSON.</summary>
internal static class Markup
{
    public static IReadOnlyList<string> Names { get; } = ["text", "html", "markdown"];

    public static string NameOf(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Html => "html",
            DocumentFormat.Markdown => "markdown",
            _ => "text",
        };

    public static bool TryParse(string name, out DocumentFormat format)
    {
        format = name switch
        {
            "html" => DocumentFormat.Html,
            "markdown" => DocumentFormat.Markdown,
            _ => DocumentFormat.PlainText,
        };
        return NameOf(format) == name;
    }
}
