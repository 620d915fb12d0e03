namespace MtQuality.Documents;

/// <summary>How a document is written.</summary>
public enum DocumentFormat
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>A page of HTML, or a part of one.</summary>
    Html,

    /// <summary>Markdown as CommonMark has it, with tables, footnotes, definition lists and front matter.</summary>
    Markdown,
}
