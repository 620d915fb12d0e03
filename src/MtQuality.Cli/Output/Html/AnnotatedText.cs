using MtQuality.Cli.Fixes;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.Output.Html;

/// <summary>The text with its findings marked, and beside each paragraph the notes that explain them.</summary>
internal sealed class AnnotatedText(TextWriter output, Wording wording)
{
    // A page with more text than a book would not open: of such a text, what stands around the findings is shown.
    private const int LongestWhole = 500_000;
    private const int MostNotes = 2_000;
    private const int LongestMarked = 120;

    public void Write(CheckedText text, ArticleReport report, string id, int level)
    {
        output.WriteHtml(
            $"<section class=\"text\" aria-labelledby=\"{id}-text\">\n<h{level} id=\"{id}-text\">{wording.TextHeading}</h{level}>\n"
        );
        var shown = Math.Min(report.Findings.Count, MostNotes);
        if (shown < report.Findings.Count)
        {
            output.WriteHtml($"<p class=\"remark\">{wording.OnlyFirst(shown, report.Findings.Count)}</p>\n");
        }
        if (text.Text.Length > LongestWhole)
        {
            output.WriteHtml($"<p class=\"remark\">{wording.OnlyAround}</p>\n");
        }
        var next = 0;
        foreach (var (start, end) in Paragraphs.Of(text.Text))
        {
            var findings = new List<(int, Finding)>();
            while (next < shown && report.Findings[next].Start < end)
            {
                findings.Add((next, report.Findings[next]));
                next++;
            }
            if (text.Text.Length <= LongestWhole)
            {
                WriteRow(text, start, end, findings, id);
            }
            else
            {
                WriteExcerpts(text, start, end, findings, id);
            }
        }
        output.Write("</section>\n");
    }

    private void WriteExcerpts(CheckedText text, int start, int end, List<(int Index, Finding Finding)> findings, string id)
    {
        var written = 0;
        foreach (var excerpt in Excerpt.Of(text.Text, start, end, [.. findings.Select(pair => pair.Finding)]))
        {
            if (excerpt.Findings.Count > 0)
            {
                WriteRow(text, excerpt.Start, excerpt.End, findings.GetRange(written, excerpt.Findings.Count), id);
                written += excerpt.Findings.Count;
            }
        }
    }

    private void WriteRow(CheckedText text, int start, int end, List<(int Index, Finding Finding)> findings, string id)
    {
        output.Write("<div class=\"row\">\n<p lang=\"fr\">");
        var highlights = Highlight.Of(findings, end);
        var written = start;
        foreach (var highlight in highlights)
        {
            output.WriteEscaped(text.Text.AsSpan(written, highlight.Start - written));
            WriteHighlight(text.Text, highlight, findings, id);
            written = highlight.End;
        }
        output.WriteEscaped(text.Text.AsSpan(written, end - written));
        output.Write("</p>\n");
        if (highlights.Count > 0)
        {
            output.WriteHtml($"<ol class=\"notes\" aria-label=\"{wording.NotesLabel}\">\n");
            foreach (var highlight in highlights)
            {
                foreach (var index in highlight.Findings)
                {
                    WriteNote(text, index, FindingAt(findings, index), highlight.Findings[0], id);
                }
            }
            output.Write("</ol>\n");
        }
        output.Write("</div>\n");
    }

    private void WriteHighlight(string text, Highlight highlight, List<(int Index, Finding Finding)> findings, string id)
    {
        var first = FindingAt(findings, highlight.Findings[0]);
        var number = highlight.Findings[0] + 1;
        var rules = string.Join(' ', highlight.Findings.Select(index => FindingAt(findings, index).RuleId));
        var described = string.Join(' ', highlight.Findings.Select(index => $"{id}-m{index + 1}"));
        var numbers = string.Join(',', highlight.Findings.Select(index => index + 1));
        output.WriteHtml(
            $"<a class=\"hit {Names.Of(first.Origin)}\" id=\"{id}-h{number}\" href=\"#{id}-f{number}\" aria-describedby=\"{described}\" data-rules=\"{rules}\" data-n=\"{numbers}\">"
        );
        output.WriteEscaped(text.AsSpan(highlight.Start, highlight.End - highlight.Start));
        output.Write("</a>");
    }

    private void WriteNote(CheckedText text, int index, Finding finding, int highlight, string id)
    {
        var number = index + 1;
        var origin = Names.Of(finding.Origin);
        output.WriteHtml($"<li class=\"note {origin}\" id=\"{id}-f{number}\" data-rule=\"{finding.RuleId}\" tabindex=\"-1\">\n");
        output.WriteHtml(
            $"<p class=\"marked\"><a class=\"back\" href=\"#{id}-h{highlight + 1}\" aria-label=\"{wording.BackToText(number)}\">{number}</a> <q lang=\"fr\">{Marked(text.Text, finding)}</q>"
        );
        foreach (var (i, suggestion) in finding.Suggestions.Index())
        {
            output.Write(i == 0 ? " → " : ", ");
            output.Write("<ins lang=\"fr\"");
            // Where it would go, for a page that can follow it.
            if (SafeEdits.EditOf(text.Document!, finding, suggestion) is { } edit)
            {
                output.WriteHtml($" data-start=\"{edit.Start}\" data-length=\"{edit.Length}\" data-with=\"{edit.Replacement}\"");
            }
            output.WriteHtml($">{(suggestion.Length == 0 ? wording.Delete : suggestion)}</ins>");
        }
        output.WriteHtml($"</p>\n<p class=\"why\" id=\"{id}-m{number}\">{finding.Message}</p>\n<p class=\"facts\">");
        output.WriteHtml(
            $"{wording.Of(finding.Category)} · {wording.Of(finding.Severity)} · {wording.Of(finding.Origin)} · {wording.Confidence(finding.Confidence)} · "
        );
        RuleLink.Write(output, finding.HelpUri, Wording.TitleOf(finding.RuleId));
        output.Write("</p>\n</li>\n");
    }

    private static string Marked(string text, Finding finding) =>
        finding.Length <= LongestMarked
            ? text.Substring(finding.Start, finding.Length)
            : string.Concat(text.AsSpan(finding.Start, LongestMarked), "…");

    private static Finding FindingAt(List<(int Index, Finding Finding)> findings, int index) =>
        findings[index - findings[0].Index].Finding;
}
