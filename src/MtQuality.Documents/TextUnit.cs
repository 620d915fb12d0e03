namespace MtQuality.Documents;

/// <summary>What a stretch of text is on its page.</summary>
public enum UnitKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>Title of the page or of a part.</summary>
    Heading,

    /// <summary>Entry of a list, term or definition.</summary>
    ListItem,

    /// <summary>Cell of a table.</summary>
    TableCell,

    /// <summary>Caption of a picture, of a table or of a group of fields.</summary>
    Caption,

    /// <summary>Text that stands for a picture.</summary>
    AltText,
}

/// <summary>A block of a document: its sentences end with it.</summary>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Start">Offset in <see cref="DocumentText.Text"/>, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public readonly record struct TextUnit(UnitKind Kind, int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;
}

/// <summary>A stretch of <see cref="DocumentText.Source"/>.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
public readonly record struct SourceRange(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;
}
