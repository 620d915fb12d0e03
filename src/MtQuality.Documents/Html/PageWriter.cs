using MtQuality.Documents.Mapping;
using MtQuality.Documents.Suppression;

namespace MtQuality.Documents.Html;

/// <summary>Writes the text of a page while its tags open and close. Markdown is written through it too, as the HTML that it means.</summary>
internal sealed class PageWriter(string source, DocumentFormat format)
{
    private const string OpeningQuote = "«\u00A0";
    private const string ClosingQuote = "\u00A0»";

    private readonly TextBuilder _text = new();
    private readonly ElementStack _elements = new();
    private readonly SuppressedRanges _suppressed = new();

    // Written when the block that a picture stands in ends, so that it does not break a sentence.
    private readonly List<Action> _altTexts = [];

    // Whether the last thing written is a placeholder, which then stands for what follows in its element too.
    private bool _afterPlaceholder;

    /// <summary>Whether tags are those of SVG or MathML.</summary>
    public bool IsForeign => _elements.IsOpen("svg") || _elements.IsOpen("math");

    public int Depth => _elements.Depth;

    public void Open(string name, TextAttributes attributes, SourceRange tag)
    {
        while (_elements.ImpliedEnd(name) is var implied and >= 0)
        {
            CloseDownTo(implied, tag);
        }
        var isBlock = HtmlElements.Blocks.Contains(name);
        if (isBlock)
        {
            EndUnit();
        }
        if (HtmlElements.Void.Contains(name))
        {
            if (name == "br" && IsReadable(_elements.Top.Traits))
            {
                _text.Break(tag);
                _afterPlaceholder = false;
            }
            return;
        }
        var traits = TraitsOf(name, attributes) | (isBlock ? Traits.Block : Traits.None);
        _elements.Push(name, traits);
        if (name == "q" && IsReadable(traits))
        {
            _text.AppendFor(OpeningQuote, tag);
            _afterPlaceholder = false;
        }
    }

    public void Close(string name, SourceRange tag)
    {
        // "</p>" without a paragraph makes an empty one, "</br>" a line break: both end what stands before.
        var place = _elements.ClosedBy(name);
        if (place >= 0)
        {
            CloseDownTo(place, tag);
        }
        else if (name == "p")
        {
            EndUnit();
        }
    }

    /// <summary>Closes what is open beyond a depth: whatever HTML a block of Markdown leaves open ends with it.</summary>
    public void CloseTo(int depth, SourceRange tag)
    {
        CloseDownTo(depth, tag);
        EndUnit();
    }

    /// <summary>Adds text whose character references are still to be read.</summary>
    public void Text(Markup markup, int start, int end)
    {
        if ((_elements.Top.Traits & Traits.Hidden) == 0)
        {
            Decode(markup, start, end, inAttribute: false);
        }
    }

    /// <summary>Adds a character.</summary>
    public void Text(char c, SourceRange place)
    {
        var traits = _elements.Top.Traits;
        if ((traits & Traits.Hidden) != 0)
        {
            return;
        }
        if (IsReadable(traits))
        {
            _text.Append(c, place);
            _afterPlaceholder &= TextBuilder.IsCollapsible(c);
        }
        else if (!IsReadable(_elements.Block.Traits))
        {
            return;
        }
        else if (TextBuilder.IsCollapsible(c))
        {
            _text.Append(c, place);
        }
        else
        {
            Placeholder(place);
        }
    }

    /// <summary>Stands for something in the sentence that is no prose.</summary>
    public void Placeholder(SourceRange place)
    {
        if (!IsReadable(_elements.Block.Traits))
        {
            return;
        }
        if (_afterPlaceholder)
        {
            _text.ExtendLast(place.End);
        }
        else
        {
            _text.AppendFor(DocumentText.Placeholder, place);
            _afterPlaceholder = true;
        }
    }

    /// <summary>Keeps the text of a picture until the block around it ends.</summary>
    /// <param name="attributes">Those of the picture.</param>
    /// <param name="write">Writes the text, by <see cref="AltText(char, SourceRange)"/>.</param>
    public void Picture(TextAttributes attributes, Action write)
    {
        if (IsReadable(attributes.Apply(_elements.Top.Traits)))
        {
            _altTexts.Add(write);
        }
    }

    /// <summary>Adds a character of the text of a picture.</summary>
    public void AltText(char c, SourceRange place) => _text.Append(c, place);

    /// <summary>Adds text of a picture whose character references are still to be read.</summary>
    public void AltText(Markup markup, int start, int end) => Decode(markup, start, end, inAttribute: true);

    public void Comment(ReadOnlySpan<char> text, SourceRange place) => _suppressed.Read(text, place, source);

    public DocumentText Build()
    {
        CloseDownTo(1, new SourceRange(source.Length, 0));
        EndUnit();
        _suppressed.Sort();
        var (text, units, map) = _text.Build();
        return new DocumentText(source, format, text, units, map, _suppressed);
    }

    private static bool IsReadable(Traits traits) => (traits & (Traits.Hidden | Traits.Unreadable)) == 0;

    private Traits TraitsOf(string name, TextAttributes attributes)
    {
        var outer = _elements.Top.Traits & Traits.Inherited;
        var traits = HtmlElements.PageRoots.Contains(name) ? outer : attributes.Apply(outer);
        if (HtmlElements.Hidden.Contains(name) || (HtmlElements.PageFurniture.Contains(name) && IsOutsideArticle()))
        {
            traits |= Traits.Hidden;
        }
        return HtmlElements.Code.Contains(name) ? traits | Traits.Code : traits;
    }

    // A part of a page, as an editor keeps it, has no furniture.
    private bool IsOutsideArticle() =>
        (_elements.IsOpen("html") || _elements.IsOpen("body"))
        && !_elements.IsOpen("article")
        && !_elements.IsOpen("main")
        && !_elements.IsOpen("section");

    private void CloseDownTo(int place, SourceRange tag)
    {
        while (_elements.Depth > place)
        {
            var top = _elements.Top;
            if ((top.Traits & Traits.Block) != 0)
            {
                EndUnit();
            }
            else if (top.Name == "q" && IsReadable(top.Traits) && _text.IsUnitOpen)
            {
                _text.AppendFor(ClosingQuote, tag);
                _afterPlaceholder = false;
            }
            _elements.Pop();
        }
    }

    private void EndUnit()
    {
        _text.EndUnit(_elements.Block.Kind);
        _afterPlaceholder = false;
        foreach (var write in _altTexts)
        {
            write();
            _text.EndUnit(UnitKind.AltText);
        }
        _altTexts.Clear();
    }

    private void Decode(Markup markup, int start, int end, bool inAttribute)
    {
        var text = markup.Text;
        for (var i = start; i < end; )
        {
            var length = 0;
            if (text[i] == '&' && (length = CharacterReferences.Read(text, i, end, inAttribute, out var symbol)) > 0)
            {
                var place = markup.ToSource(i, i + length);
                foreach (var c in symbol)
                {
                    Write(c, place, inAttribute);
                }
                i += length;
            }
            else
            {
                Write(text[i], markup.ToSource(i, i + 1), inAttribute);
                i++;
            }
        }
    }

    private void Write(char c, SourceRange place, bool inAttribute)
    {
        if (inAttribute)
        {
            AltText(c, place);
        }
        else
        {
            Text(c, place);
        }
    }
}
