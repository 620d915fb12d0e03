using MtQuality.Documents.Html;
using MtQuality.Documents.Mapping;
using MtQuality.Documents.Markdown;
using MtQuality.Documents.Suppression;

namespace MtQuality.Documents;

/// <summary>The French text of a document without its markup, and the way back into the markup. Immutable.</summary>
/// <remarks>
/// What is no French prose is left out: code, scripts, styles, comments, navigation, and everything whose <c>lang</c> is another
/// language or that is marked <c>translate="no"</c> or <c>class="notranslate"</c>. Where such a thing stands inside a sentence, the
/// text has <see cref="Placeholder"/> in its place. The language that a whole page declares on <c>html</c> or <c>body</c> is not
/// believed, because templates are often wrong; the checker sees for itself. Markdown that nests deeper than sixty lists or
/// quotations is read as plain text, and so is a paragraph of it that leaves hundreds of marks open.
/// </remarks>
public sealed class DocumentText
{
    /// <summary>Stands for code or another language in the middle of a sentence; rules pass over it.</summary>
    public const string Placeholder = "`…`";

    private readonly SourceMap _map;
    private readonly SuppressedRanges _suppressed;

    internal DocumentText(
        string source,
        DocumentFormat format,
        string text,
        IReadOnlyList<TextUnit> units,
        SourceMap map,
        SuppressedRanges suppressed
    )
    {
        Source = source;
        Format = format;
        Text = text;
        Units = units;
        _map = map;
        _suppressed = suppressed;
    }

    /// <summary>The document as it was given.</summary>
    public string Source { get; }

    /// <summary>How the document is written.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The French text: one block after another with an empty line between, white space as a reader sees it.</summary>
    public string Text { get; }

    /// <summary>The blocks of <see cref="Text"/>, in its order.</summary>
    public IReadOnlyList<TextUnit> Units { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the formats.</exception>
    public static DocumentText Read(string source, DocumentFormat format)
    {
        ArgumentNullException.ThrowIfNull(source);
        return format switch
        {
            DocumentFormat.PlainText => PlainTextReader.Read(source, format),
            DocumentFormat.Html => HtmlReader.Read(source),
            DocumentFormat.Markdown => MarkdownReader.Read(source),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };
    }

    /// <summary>Where a stretch of <see cref="Text"/> stands in <see cref="Source"/>: one range for each piece between two tags.</summary>
    /// <param name="start">Offset in <see cref="Text"/>.</param>
    /// <param name="length">Length in <see cref="Text"/>.</param>
    /// <returns>The ranges in the order of the text; none when the stretch holds nothing but breaks between blocks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not within the text.</exception>
    public IReadOnlyList<SourceRange> ToSource(int start, int length)
    {
        ThrowIfOutside(start, length);
        return _map.Ranges(start, length);
    }

    /// <summary>The smallest range of <see cref="Source"/> that holds a stretch of <see cref="Text"/>, tags in its middle included.</summary>
    /// <param name="start">Offset in <see cref="Text"/>.</param>
    /// <param name="length">Length in <see cref="Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not within the text.</exception>
    public SourceRange ToSourceRange(int start, int length)
    {
        ThrowIfOutside(start, length);
        return _map.Hull(start, length);
    }

    /// <summary>Whether a comment in the document (<c>&lt;!-- mtq-disable MTQ2001 --&gt;</c>) switches a rule off where a finding begins.</summary>
    /// <param name="ruleId">Identifier of the rule.</param>
    /// <param name="start">Offset of the finding in <see cref="Text"/>.</param>
    /// <param name="length">Length of the finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ruleId"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The finding is not within the text.</exception>
    public bool IsSuppressed(string ruleId, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        ThrowIfOutside(start, length);
        return !_suppressed.IsEmpty && _suppressed.Contains(ruleId, _map.Hull(start, length).Start);
    }

    private void ThrowIfOutside(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Text.Length - start);
    }
}
