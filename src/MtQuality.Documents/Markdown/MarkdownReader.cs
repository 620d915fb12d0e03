using System.Text;
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
    /// <summary>The Markdown that is understood.</summary>
    internal static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseMathematics()
            .UseAlertBlocks()
            .Use<MarkdownLimits>()
            .Build();

    private const string Deletion = "del";

    private readonly string _source;
    private readonly PageWriter _page;
    private readonly MarkdownPlaces _place;

    // Nodes still to be read, the next one last; Markdown of any depth takes no stack.
    private readonly Stack<Step> _steps = new();

    private MarkdownReader(string source)
    {
        _source = source;
        _place = new MarkdownPlaces(source);
        _page = new PageWriter(source, DocumentFormat.Markdown);
    }

    public static DocumentText Read(string markdown)
    {
        if (MarkdownLimits.NestsTooDeep(markdown) || Parse(markdown) is not { } document)
        {
            return PlainTextReader.Read(markdown, DocumentFormat.Markdown);
        }
        var reader = new MarkdownReader(markdown);
        reader.Walk(document);
        return reader._page.Build();
    }

    // Null for lists and quotations that lie deeper in one another than Markdig follows: some sixty.
    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(WithoutToml(markdown), Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Front matter between lines of "+++", which Markdig does not know, becomes empty lines of the same length.
    private static string WithoutToml(string markdown)
    {
        const string Fence = "+++";
        if (!markdown.StartsWith(Fence, StringComparison.Ordinal))
        {
            return markdown;
        }
        var first = EndOfFenceLine(markdown, 0);
        for (var at = first; at > 0 && at < markdown.Length; at = markdown.IndexOf('\n', at) + 1)
        {
            if (EndOfFenceLine(markdown, at) is var end and > 0)
            {
                return new string(' ', end) + markdown[end..];
            }
        }
        return markdown;

        // Before the line break; -1 when another line stands there.
        static int EndOfFenceLine(string text, int at)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var line = length < 0 ? text.AsSpan(at) : text.AsSpan(at, length);
            return line.TrimEnd(' ').SequenceEqual(Fence) ? at + line.Length : -1;
        }
    }

    private void Walk(MarkdownDocument document)
    {
        _steps.Push(new Step(document, CloseTo: null));
        while (_steps.TryPop(out var step))
        {
            var end = new SourceRange(_place.Of(step.Node).End, 0);
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
                _page.Open(ElementOf(block), TextAttributes.None, new SourceRange(_place.Of(block).Start, 0));
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
            _place.Enter(block, inline);
            PushContent(inline);
        }
        else if (block is LeafBlock leaf)
        {
            ReadLines(leaf); // See MarkdownLimits.
        }
    }

    private void ReadLines(LeafBlock block)
    {
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            for (var at = line.Slice.Start; at <= line.Slice.End; at++)
            {
                _page.Text(_source[at], new SourceRange(at, 1));
            }
            _page.Text('\n', new SourceRange(line.Slice.End + 1, 0));
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
        var range = _place.Of(inline);
        switch (inline)
        {
            case LiteralInline literal:
                _place.Align(literal.Content.AsSpan(), literal, _page.Text);
                break;
            case LineBreakInline { IsHard: true }:
                _page.Open("br", TextAttributes.None, range);
                break;
            case LineBreakInline:
                _page.Text(' ', range);
                break;
            case HtmlEntityInline entity:
                Read(entity, _page.Text);
                break;
            case CodeInline or MathInline or AutolinkInline:
                _page.Placeholder(range);
                break;
            case HtmlInline html:
                HtmlReader.Feed(MarkupOf(html), _page);
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
                _place.Align(delimiter.ToLiteral(), delimiter, _page.Text);
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
                _place.Align(literal.Content.AsSpan(), literal, _page.AltText);
            }
            else if (inline is LineBreakInline)
            {
                _page.AltText(' ', _place.Of(inline));
            }
            else if (inline is HtmlEntityInline entity)
            {
                Read(entity, _page.AltText);
            }
        }
    }

    private void Read(HtmlEntityInline entity, Action<char, SourceRange> write)
    {
        var range = _place.Of(entity.Original.AsSpan(), entity);
        foreach (var c in entity.Transcoded.AsSpan())
        {
            write(c, range);
        }
    }

    private Markup MarkupOf(HtmlInline html)
    {
        var text = new StringBuilder();
        var lines = new List<Segment>();
        _place.Align(
            html.Tag,
            html,
            (c, place) =>
            {
                if (lines.Count > 0 && lines[^1].SourceEnd == place.Start)
                {
                    lines[^1] = lines[^1] with
                    {
                        TextLength = lines[^1].TextLength + 1,
                        SourceLength = lines[^1].SourceLength + 1,
                    };
                }
                else
                {
                    lines.Add(new Segment(text.Length, 1, place.Start, 1));
                }
                text.Append(c);
            }
        );
        return Markup.OfLines(text.ToString(), lines.ToArray());
    }

    private Markup MarkupOf(HtmlBlock block)
    {
        var text = new StringBuilder();
        var lines = new List<Segment>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            lines.Add(new Segment(text.Length, slice.Length + 1, slice.Start, slice.Length + 1));
            text.Append(_source, slice.Start, slice.Length).Append('\n');
        }
        return Markup.OfLines(text.ToString(), lines.ToArray());
    }

    /// <summary>A node to read; or a block that ends, with the depth it began at, or struck-out text that ends.</summary>
    private readonly record struct Step(MarkdownObject Node, int? CloseTo, bool ClosesDeletion = false);
}
