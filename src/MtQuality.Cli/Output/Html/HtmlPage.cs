using System.Security.Cryptography;
using System.Text;

namespace MtQuality.Cli.Output.Html;

/// <summary>
/// The frame of a page that needs no other file. Its policy lets nothing be loaded and runs the page's own style and script only,
/// so that no text can bring in more, whatever it holds.
/// </summary>
internal static class HtmlPage
{
    /// <summary>The style of all reports.</summary>
    public static string Style { get; } = Resource("report.css");

    /// <summary>What brings a report to life: a module, which a page with reports of its own can import.</summary>
    public static string Script { get; } = Resource("report.js");

    // After what it hashes: fields get their values in this order.
    private static readonly string s_policy =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    public static void WriteStart(TextWriter output, string title, Wording wording)
    {
        output.WriteHtml(
            $"""
            <!DOCTYPE html>
            <html lang="{wording.LanguageCode}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{s_policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="MtQuality {Product.Version}">
            <meta name="referrer" content="no-referrer">
            <title>{title} · MtQuality</title>

            """
        );
        output.Write($"<style>{Style}</style>\n</head>\n<body>\n");
        output.WriteHtml($"<a class=\"skip\" href=\"#main\">{wording.SkipToContent}</a>\n");
    }

    public static void WriteEnd(TextWriter output, Wording wording)
    {
        output.WriteHtml($"<footer><p>{wording.MadeBy(Product.Version)}</p></footer>\n");
        output.Write(
            $"<div id=\"tip\" hidden aria-hidden=\"true\"></div>\n<script type=\"module\">{Script}</script>\n</body>\n</html>\n"
        );
    }

    private static string HashOf(string content) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream($"html/{name}")!);
        // A browser hashes what it parsed, and parsing makes every line end a line feed.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
