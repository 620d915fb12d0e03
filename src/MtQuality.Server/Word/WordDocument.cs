extern alias OpenXml;

using System.IO.Compression;
using System.Text;
using System.Xml;
using MtQuality.Cli;
using MtQuality.Server.Hosting;
using OpenXml::DocumentFormat.OpenXml.Packaging;

namespace MtQuality.Server.Word;

/// <summary>The text of a Word document as it reads with all changes accepted: no comments, footnotes, headers or footers.</summary>
internal static class WordDocument
{
    // Packages are small for what they hold: one that holds more than a library is made to harm.
    private const long MostMarkup = 256 * 1024 * 1024;

    // The two dialects of the standard.
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostMarkup,
    };

    private static ReadOnlySpan<byte> Signature => "PK\u0003\u0004"u8;

    /// <summary>Whether a file is a package, as Word documents are.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Reads the paragraphs of a document, with an empty line between them.</summary>
    /// <exception cref="Refusal">The file is no Word document, or its text is too long.</exception>
    public static string Read(ReadOnlyMemory<byte> file, int maxLength, Wording wording)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        try
        {
            ThrowIfBomb(stream);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var part = document.MainDocumentPart ?? throw new InvalidDataException("The package holds no document.");
            return TextOf(part, maxLength);
        }
        catch (Exception e) when (IsOfBrokenPackage(e))
        {
            throw new Refusal(StatusCodes.Status415UnsupportedMediaType, wording.NotWord);
        }
    }

    // What the readers of packages throw at bytes that were changed at random.
    private static bool IsOfBrokenPackage(Exception e) =>
        e
            is OpenXmlPackageException
                or FormatException
                or InvalidDataException
                or InvalidOperationException
                or ArgumentException
                or XmlException;

    // Tag by tag, by their names: no tree is built, documents of any depth take no stack, and what a newer Word puts around its
    // text is no hindrance.
    private static string TextOf(MainDocumentPart part, int maxLength)
    {
        var text = new StringBuilder();
        // A text box stands inside a paragraph and has paragraphs of its own, which are read before the one around it.
        var open = new Stack<StringBuilder>();
        var isText = false;
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, s_settings);
        for (var more = reader.Read(); more; )
        {
            if (reader.NodeType == XmlNodeType.Element && IsNoText(reader.LocalName))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isText = Is(reader, "t") && !reader.IsEmptyElement;
                    if (Is(reader, "p") && !reader.IsEmptyElement)
                    {
                        open.Push(new StringBuilder());
                    }
                    else if (open.TryPeek(out var paragraph))
                    {
                        paragraph.Append(SignOf(reader));
                    }
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace when isText && open.TryPeek(out var paragraph):
                    paragraph.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    if (Is(reader, "p"))
                    {
                        Append(text, open.Pop());
                    }
                    break;
            }
            if (text.Length + (open.TryPeek(out var unfinished) ? unfinished.Length : 0) > maxLength)
            {
                throw new Refusal(StatusCodes.Status413PayloadTooLarge, $"The text is longer than {maxLength} characters.");
            }
            more = reader.Read();
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, StringBuilder paragraph)
    {
        if (paragraph.ToString().AsSpan().IsWhiteSpace())
        {
            return;
        }
        text.Append(text.Length > 0 ? "\n\n" : "").Append(paragraph);
    }

    private static bool Is(XmlReader reader, string name) =>
        reader.LocalName == name && reader.NamespaceURI is (Transitional or Strict);

    /// <summary>Properties, what was deleted or moved away, and what only older programs are meant to read.</summary>
    private static bool IsNoText(string element) => element is "pPr" or "rPr" or "del" or "moveFrom" or "Fallback";

    private static string SignOf(XmlReader reader) =>
        reader.NamespaceURI is not (Transitional or Strict)
            ? ""
            : reader.LocalName switch
            {
                "tab" => "\t",
                "br" or "cr" => "\n",
                "noBreakHyphen" => "\u2011",
                _ => "",
            };

    /// <summary>Sizes that a package declares are kept to when it is read.</summary>
    private static void ThrowIfBomb(MemoryStream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var markup = archive.Entries.Where(entry => IsMarkup(entry.Name)).Sum(entry => entry.Length);
        if (markup > MostMarkup)
        {
            throw new Refusal(StatusCodes.Status413PayloadTooLarge, "The document is too long.");
        }
    }

    private static bool IsMarkup(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
