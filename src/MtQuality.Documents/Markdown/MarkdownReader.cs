using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MtQuality.Documents.Html;
using MtQuality.Documents.Mapping;

namespace MtQuality.Documents.Markdown;

/// <summary>Reads Markdown: what Markdig understands is written as the HTML that it stands for, block by block.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .UseAutoLinks()
        .UseAlertBlocks()
        .Build();

    private const string Deletion = "del";

    private readonly string _source;
    private readonly PageWriter _page;

    // Nodes still to be read, the next one last; Markdown of any depth takes no stack.
    private readonly Stack<Step> _steps = new();

    private MarkdownReader(string source)
    {
        _source = source;
        _page = new PageWriter(source, DocumentFormat.Markdown);
    }

    public static DocumentText Read(string markdown)
    {
        var reader = new MarkdownReader(markdown);
        reader.Walk(Markdig.Markdown.Parse(markdown, s_pipeline));
        return reader._page.Build();
    }

    private void Walk(MarkdownDocument document)
    {
        _steps.Push(new Step(document, CloseTo: null));
        while (_steps.TryPop(out var step))
        {
            var end = new SourceRange(RangeOf(step.Node).End, 0);
            if (step.CloseTo is { } depth)
            {
                _page.CloseTo(depth, end);
            }
            else if (step.ClosesDeletion)
            {
                _page.Close(Deletion, end);
            }
            else if (step.Node is Inline inline)
            {
                Read(inline);
            }
            else
            {
                Read((Block)step.Node);
            }
        }
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case HtmlBlock html:
                HtmlReader.Feed(MarkupOf(html), _page);
                break;
            case CodeBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock or BlankLineBlock:
                break;
            default:
                _page.Open(ElementOf(block), TextAttributes.None, new SourceRange(RangeOf(block).Start, 0));
                _steps.Push(new Step(block, _page.Depth - 1));
                PushContent(block);
                break;
        }
    }

    private void PushContent(Block block)
    {
        if (block is ContainerBlock container)
        {
            for (var i = container.Count - 1; i >= 0; i--)
            {
                _steps.Push(new Step(container[i], CloseTo: null));
            }
        }
        else if (block is LeafBlock { Inline: { } inline })
        {
            PushContent(inline);
        }
    }

    private void PushContent(ContainerInline container)
    {
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
        {
            _steps.Push(new Step(child, CloseTo: null));
        }
    }

    private static string ElementOf(Block block) =>
        block switch
        {
            HeadingBlock => "h1",
            ParagraphBlock or DefinitionTerm => "p",
            ListBlock => "ul",
            ListItemBlock or DefinitionItem => "li",
            Table => "table",
            TableRow => "tr",
            TableCell => "td",
            _ => "div",
        };

    private void Read(Inline inline)
    {
        var range = RangeOf(inline);
        switch (inline)
        {
            case LiteralInline literal:
                Read(literal, _page.Text);
                break;
            case LineBreakInline { IsHard: true }:
                _page.Open("br", TextAttributes.None, range);
                break;
            case LineBreakInline:
                _page.Text(' ', range);
                break;
            case HtmlEntityInline entity:
                foreach (var c in entity.Transcoded.AsSpan())
                {
                    _page.Text(c, range);
                }
                break;
            case CodeInline or MathInline or AutolinkInline:
                _page.Placeholder(range);
                break;
            case HtmlInline html:
                HtmlReader.Feed(Aligned(html.Tag, range), _page);
                break;
            case LinkInline { IsImage: true } image:
                _page.Picture(TextAttributes.None, () => ReadAltText(image));
                break;
            case EmphasisInline { DelimiterChar: '~' } deleted:
                _page.Open(Deletion, TextAttributes.None, range);
                _steps.Push(new Step(deleted, CloseTo: null, ClosesDeletion: true));
                PushContent(deleted);
                break;
            case DelimiterInline delimiter:
                Read(new LiteralInline(delimiter.ToLiteral()) { Span = delimiter.Span }, _page.Text);
                PushContent(delimiter);
                break;
            case ContainerInline container:
                PushContent(container);
                break;
        }
    }

    private void ReadAltText(LinkInline image)
    {
        foreach (var inline in image.Descendants<Inline>())
        {
            if (inline is LiteralInline literal)
            {
                Read(literal, _page.AltText);
            }
            else if (inline is LineBreakInline)
            {
                _page.AltText(' ', RangeOf(inline));
            }
            else if (inline is HtmlEntityInline entity)
            {
                foreach (var c in entity.Transcoded.AsSpan())
                {
                    _page.AltText(c, RangeOf(inline));
                }
            }
        }
    }

    private void Read(LiteralInline literal, Action<char, SourceRange> write)
    {
        var range = RangeOf(literal);
        var at = range.Start + (literal.IsFirstCharacterEscaped && _source[range.Start] == '\\' ? 1 : 0);
        foreach (var c in literal.Content.AsSpan())
        {
            // Marks of quotation and indents of lists that Markdig took out of the text still stand in the source.
            while (at < range.End && !Stands(c, at))
            {
                at++;
            }
            if (at < range.End)
            {
                write(_source[at], new SourceRange(at, 1));
                at++;
            }
        }
    }

    private bool Stands(char c, int at) => _source[at] == c || (c == '\uFFFD' && _source[at] == '\0');

    private Markup Aligned(string text, SourceRange range)
    {
        var lines = new List<Segment>();
        var at = range.Start;
        for (var i = 0; i < text.Length; i++)
        {
            while (at < range.End - 1 && !Stands(text[i], at))
            {
                at++;
            }
            if (lines.Count > 0 && lines[^1].SourceEnd == at)
            {
                lines[^1] = lines[^1] with { TextLength = lines[^1].TextLength + 1, SourceLength = lines[^1].SourceLength + 1 };
            }
            else
            {
                lines.Add(new Segment(i, 1, at, 1));
            }
            at++;
        }
        return Markup.OfLines(text, lines.ToArray());
    }

    private static Markup MarkupOf(HtmlBlock block)
    {
        var text = new System.Text.StringBuilder();
        var lines = new List<Segment>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            lines.Add(new Segment(text.Length, slice.Length + 1, slice.Start, slice.Length + 1));
            text.Append(slice.AsSpan()).Append('\n');
        }
        return Markup.OfLines(text.ToString(), lines.ToArray());
    }

    private SourceRange RangeOf(MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, _source.Length);
        return new SourceRange(start, Math.Clamp(node.Span.End + 1, start, _source.Length) - start);
    }

    /// <summary>A node to read; or a block that ends, with the depth it began at, or struck-out text that ends.</summary>
    private readonly record struct Step(MarkdownObject Node, int? CloseTo, bool ClosesDeletion = false);
}
