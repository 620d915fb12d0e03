using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Html;

/// <summary>A text with its report, as a part of a page.</summary>
internal sealed class ArticleHtml(TextWriter output, Wording wording)
{
    private readonly ContributionTable _contributions = new(output, wording);
    private readonly RuleTable _rules = new(output, wording);
    private readonly AnnotatedText _annotated = new(output, wording);

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">Identifier of the part; those of all its elements begin with it.</param>
    /// <param name="level">Level of its heading.</param>
    public void Write(CheckedText text, string id, int level)
    {
        output.WriteHtml($"<article id=\"{id}\" aria-labelledby=\"{id}-title\">\n");
        output.WriteHtml($"<h{level} id=\"{id}-title\">{text.DisplayName(wording)}</h{level}>\n");
        foreach (var note in text.Notes)
        {
            output.WriteHtml($"<p class=\"remark\">{note}</p>\n");
        }
        if (text.Report is not { } report)
        {
            output.WriteHtml($"<p class=\"remark\">{text.Error!}</p>\n");
        }
        else if (report.Sentences.Count > 0)
        {
            WriteReport(text, report, id, level + 1);
        }
        output.Write("</article>\n");
    }

    private void WriteReport(CheckedText text, ArticleReport report, string id, int level)
    {
        output.Write("<div class=\"summary\">\n<div class=\"verdict\">\n");
        Gauge.Write(output, report, wording);
        output.WriteHtml($"<p class=\"says {Names.Of(report.Verdict)}\">{wording.Of(report.Verdict)}</p>\n");
        output.WriteHtml($"<p class=\"size\">{wording.Size(report.Sentences.Count, report.Findings.Count)}</p>\n</div>\n");
        _contributions.Write(report.Contributions, level);
        output.Write("</div>\n");
        if (report.Findings.Count > 0)
        {
            _rules.Write(report.Findings, id, level);
        }
        _annotated.Write(text, report, id, level);
    }
}
