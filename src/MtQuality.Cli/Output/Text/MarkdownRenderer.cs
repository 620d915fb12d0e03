using System.Text;

namespace MtQuality.Cli.Output.Text;

/// <summary>Shows the little Markdown that rule pages are written in: headings, paragraphs, bullets, tables and code blocks.</summary>
internal sealed class MarkdownRenderer(Terminal terminal)
{
    private const string Bullet = "  • ";

    private readonly Ansi _ansi = new(terminal.HasColour);
    private readonly StringBuilder _paragraph = new();

    public void Write(string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            if (isFence || isCode || line.StartsWith('|'))
            {
                EndParagraph();
                terminal.Out.WriteLine(isFence ? "" : Cell.Harmless(line));
            }
            else if (line.StartsWith('#'))
            {
                EndParagraph();
                WriteHeading(line);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                EndParagraph();
                WriteWrapped(line[2..], Bullet);
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                EndParagraph();
            }
            else
            {
                _paragraph.Append(line).Append(' ');
            }
        }
        EndParagraph();
    }

    private void WriteHeading(string line)
    {
        var isTitle = !line.StartsWith("##", StringComparison.Ordinal);
        if (!isTitle)
        {
            terminal.Out.WriteLine();
        }
        terminal.Out.WriteLine(_ansi.Bold(line.TrimStart('#').Trim()));
    }

    private void EndParagraph()
    {
        if (_paragraph.Length > 0)
        {
            WriteWrapped(_paragraph.ToString().TrimEnd(), "  ");
            _paragraph.Clear();
        }
    }

    private void WriteWrapped(string text, string indent)
    {
        foreach (var line in Cell.Wrap(text, terminal.Width - indent.Length))
        {
            terminal.Out.WriteLine(indent + line);
            indent = new string(' ', indent.Length);
        }
    }
}
