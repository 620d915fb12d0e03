using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Html;

/// <summary>One page with every text: verdict, what pushed it, the text with its findings, and a table of the rules.</summary>
internal sealed class HtmlReportWriter(TextWriter output, Wording wording) : IReportWriter
{
    private readonly ArticleHtml _articles = new(output, wording);
    private int _texts;

    public void Write(CheckedText text)
    {
        Start(text.DisplayName(wording));
        _texts++;
        _articles.Write(text, $"a{_texts}", level: 1);
        output.Flush();
    }

    public void Dispose()
    {
        Start("");
        output.Write("</main>\n");
        HtmlPage.WriteEnd(output, wording);
        output.Flush();
    }

    private void Start(string title)
    {
        if (_texts == 0)
        {
            HtmlPage.WriteStart(output, title, wording);
            output.Write("<main id=\"main\">\n");
        }
    }
}
