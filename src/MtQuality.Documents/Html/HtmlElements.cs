using System.Collections.Frozen;

namespace MtQuality.Documents.Html;

/// <summary>What the elements of HTML mean to a reader of prose.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that have no content and no end tag.</summary>
    public static FrozenSet<string> Void { get; } =
        Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements that begin and end a block of text.</summary>
    public static FrozenSet<string> Blocks { get; } =
        Set(
            "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
                + "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre "
                + "search section summary table tbody td tfoot th thead tr ul xmp"
        );

    /// <summary>Elements whose content is no prose of the page: programs, other media, forms, navigation, what was deleted.</summary>
    public static FrozenSet<string> Hidden { get; } =
        Set(
            "applet audio button canvas datalist del dialog iframe input map meter nav noembed noframes noscript object output progress "
                + "rp rt script select style svg template textarea title video"
        );

    /// <summary>Code, and formulas, which read like code.</summary>
    public static FrozenSet<string> Code { get; } = Set("code kbd listing math plaintext pre samp tt xmp");

    /// <summary>Parts of a whole page that are no article, unless they stand inside one.</summary>
    public static FrozenSet<string> PageFurniture { get; } = Set("aside footer header");

    /// <summary>Elements whose declared language and wish to be translated are those of the template, not of the text.</summary>
    public static FrozenSet<string> PageRoots { get; } = Set("body html");

    /// <summary>End tags of other elements do not reach across these.</summary>
    public static FrozenSet<string> Scopes { get; } =
        Set("applet button caption html marquee object select table td template th");

    /// <summary>The parts of tables, whose end tags do reach across.</summary>
    public static FrozenSet<string> TableParts { get; } = Set("body caption html table tbody td template tfoot th thead tr");

    /// <summary>Vocabularies in which tags have another meaning and CDATA sections exist.</summary>
    public static FrozenSet<string> Foreign { get; } = Set("math svg");

    /// <summary>What a block is on the page, where the element says so.</summary>
    public static UnitKind? KindOf(string element) =>
        element switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" => UnitKind.Heading,
            "li" or "dt" or "dd" => UnitKind.ListItem,
            "td" or "th" => UnitKind.TableCell,
            "caption" or "figcaption" or "legend" => UnitKind.Caption,
            _ => null,
        };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
