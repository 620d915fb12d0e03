using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace MtQuality.Documents.Markdown;

/// <summary>
/// Keeps Markdig to linear time: in a paragraph it takes time that grows with the square of the marks that are left open, and it gives
/// up on a whole document in which thousands are. A paragraph with more of them than anybody writes is read as it stands.
/// </summary>
internal sealed class MarkdownLimits : IMarkdownExtension
{
    private const int MostEmphasis = 1000;
    private const int MostUnfinished = 200;
    private const int MostDefinitionLines = 1000;
    private const int WidestNesting = 200;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new ParagraphParser());
        foreach (var parser in pipeline.BlockParsers)
        {
            if (parser is ParagraphBlockParser or HeadingBlockParser)
            {
                parser.Closed += static (_, block) =>
                {
                    if (block is LeafBlock leaf && IsTooMuch(leaf.Lines))
                    {
                        leaf.ProcessInlines = false;
                    }
                };
            }
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>
    /// Whether a line begins a list or quotation beyond the column that anybody reaches: there Markdig takes time that grows with the
    /// cube of the depth, and then refuses the document.
    /// </summary>
    public static bool NestsTooDeep(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            var at = 0;
            for (var marker = 1; marker > 0; at += marker)
            {
                at += LeadingWhite(line[at..]);
                marker = MarkerLength(line[at..]);
                if (marker > 0 && at > WidestNesting)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static int LeadingWhite(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(' ', '\t');
        return length < 0 ? text.Length : length;
    }

    // ">", "- ", "12. "
    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }
        if (text[0] == '>')
        {
            return 1;
        }
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        var isMarker = digits < text.Length && (digits > 0 ? text[digits] is '.' or ')' : text[0] is '-' or '*' or '+');
        return isMarker && digits + 1 < text.Length && (text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }

    private static bool IsTooMuch(StringLineGroup lines)
    {
        int emphasis = 0,
            brackets = 0,
            parentheses = 0,
            markup = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var previous = '\n';
            foreach (var c in lines.Lines[line].Slice.AsSpan())
            {
                switch (c)
                {
                    case '*' or '_' or '~' when previous != c:
                        emphasis++;
                        break;
                    case '[':
                        brackets++;
                        break;
                    case ']' when brackets > 0:
                        brackets--;
                        break;
                    case '(' when previous == ']' || parentheses > 0:
                        parentheses++;
                        break;
                    case ')' when parentheses > 0:
                        parentheses--;
                        break;
                    case '!' or '?' when previous == '<':
                        markup++;
                        break;
                }
                previous = c;
            }
        }
        return emphasis > MostEmphasis || brackets > MostUnfinished || parentheses > MostUnfinished || markup > MostUnfinished;
    }

    // Markdig takes the definitions of links from the head of a paragraph one by one and moves all other lines up each time.
    private sealed class ParagraphParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block) =>
            (block is ParagraphBlock paragraph && paragraph.Lines.Count > MostDefinitionLines) || base.Close(processor, block);
    }
}
