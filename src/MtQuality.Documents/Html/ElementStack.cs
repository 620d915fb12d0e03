namespace MtQuality.Documents.Html;

/// <summary>An open element.</summary>
/// <param name="Name">Name in lower case.</param>
/// <param name="Traits">What holds for its text.</param>
/// <param name="Kind">Kind of the blocks in it.</param>
/// <param name="Block">Place of the nearest element that is a block: itself or one around it.</param>
/// <param name="Scope">Place of the nearest element that end tags do not reach across: itself or one around it.</param>
/// <param name="SameName">Place of the nearest element around it that has the same name; -1 for none.</param>
internal readonly record struct Element(string Name, Traits Traits, UnitKind Kind, int Block, int Scope, int SameName);

/// <summary>
/// The elements that are open. A tag finds its element in constant time however deep the markup is, and every element is closed
/// once, so that markup of any shape takes linear time.
/// </summary>
internal sealed class ElementStack
{
    private readonly List<Element> _elements =
    [
        new Element("", Traits.Block, UnitKind.Paragraph, Block: 0, Scope: 0, SameName: -1),
    ];
    private readonly Dictionary<string, int> _nearest = new(StringComparer.Ordinal);

    public Element Top => _elements[^1];

    /// <summary>The block that the text at hand belongs to.</summary>
    public Element Block => _elements[Top.Block];

    public int Depth => _elements.Count;

    /// <summary>Place of the innermost open element of this name; -1 for none.</summary>
    public int Find(string name) => _nearest.GetValueOrDefault(name, -1);

    public bool IsOpen(string name) => Find(name) >= 0;

    public void Push(string name, Traits traits)
    {
        var at = _elements.Count;
        var top = Top;
        var isBlock = (traits & Traits.Block) != 0;
        _elements.Add(
            new Element(
                name,
                traits,
                isBlock ? KindInside(name, top.Kind) : top.Kind,
                isBlock ? at : top.Block,
                HtmlElements.Scopes.Contains(name) ? at : top.Scope,
                Find(name)
            )
        );
        _nearest[name] = at;
    }

    public Element Pop()
    {
        var top = Top;
        _elements.RemoveAt(_elements.Count - 1);
        _nearest[top.Name] = top.SameName;
        return top;
    }

    /// <summary>Place of the element that an end tag closes; -1 when it closes none.</summary>
    public int ClosedBy(string endTag)
    {
        var place = Find(endTag);
        var isOutOfReach =
            HtmlElements.TableParts.Contains(endTag) ? false
            : HtmlElements.Blocks.Contains(endTag) ? place <= Top.Scope
            : place <= Top.Block; // Of inline elements only those that were opened in the same block.
        return isOutOfReach ? -1 : place;
    }

    /// <summary>Place of the element that a start tag closes because its end tag may be left out; -1 when it closes none.</summary>
    public int ImpliedEnd(string startTag)
    {
        return startTag switch
        {
            "li" => Within("li", Math.Max(Find("ul"), Find("ol"))),
            "dt" or "dd" => Within(Math.Max(Find("dt"), Find("dd")), Find("dl")),
            "td" or "th" => Within(Math.Max(Find("td"), Find("th")), Math.Max(Find("table"), Find("tr"))),
            "tr" => Within("tr", Find("table")),
            "tbody" or "thead" or "tfoot" => Within(
                Math.Max(Find("tbody"), Math.Max(Find("thead"), Find("tfoot"))),
                Find("table")
            ),
            "body" => Find("head"),
            _ => HtmlElements.Blocks.Contains(startTag) ? Within("p", Top.Scope) : -1,
        };
    }

    private int Within(string name, int boundary) => Within(Find(name), boundary);

    private static int Within(int place, int boundary) => place > boundary ? place : -1;

    // A paragraph in a list item, cell or caption is a part of it; in a heading or anywhere else it is a paragraph.
    private static UnitKind KindInside(string element, UnitKind outer) =>
        HtmlElements.KindOf(element) ?? (outer is UnitKind.Heading ? UnitKind.Paragraph : outer);
}
