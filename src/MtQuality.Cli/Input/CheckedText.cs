using MtQuality.Cli.Baselines;
using MtQuality.Cli.Configuration;
using MtQuality.Documents;

namespace MtQuality.Cli.Input;

/// <summary>A text with its report, or the reason why it has none.</summary>
internal sealed record CheckedText(string Name)
{
    private ArticleReport? _reportInSource;

    /// <summary>The document; its text is what the offsets of <see cref="Report"/> count.</summary>
    public DocumentText? Document { get; private init; }

    /// <summary><see langword="null"/> when the text could not be read.</summary>
    public ArticleReport? Report { get; private init; }

    /// <summary>Why the text could not be read.</summary>
    public string? Error { get; private init; }

    /// <summary>What the reader should know about the text beside the report.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>What was checked.</summary>
    public string Text => Document?.Text ?? "";

    /// <summary>What was read, with its markup.</summary>
    public string Source => Document?.Source ?? "";

    /// <summary>The report with the offsets of <see cref="Source"/>.</summary>
    public ArticleReport? ReportInSource =>
        Report is null || Document is null || IsAllText
            ? Report
            : _reportInSource ??= DocumentChecks.MoveToSource(Document, Report);

    private bool IsAllText => Document is { Format: DocumentFormat.PlainText } && Text.Length == Source.Length;

    /// <summary>Whether the verdict is one that makes the run fail.</summary>
    public bool IsFlagged { get; private init; }

    public string DisplayName(Wording wording) => Name == TextSource.StandardInput ? wording.StandardInput : Name;

    /// <summary>Where a stretch of the text stands in what was read.</summary>
    public SourceRange InSource(Finding finding) => Document!.ToSourceRange(finding.Start, finding.Length);

    public static CheckedText Check(TextSource source, CheckSetup setup, Wording wording)
    {
        var result = new CheckedText(source.Name);
        var read = ReadText.Of(source, wording);
        if (read.Text is null)
        {
            return result with { Error = read.Note };
        }
        if (read.Text.Length > setup.MaxTextLength)
        {
            return result with { Error = wording.TextTooLong(read.Text.Length, setup.MaxTextLength) };
        }
        var format = setup.Format ?? TextSource.FormatOf(source.Name) ?? DocumentFormat.PlainText;
        var document = DocumentText.Read(read.Text, format);
        var report = KnownFindings.Without(setup.Known(source.Name), document, setup.Check);
        return Of(source.Name, document, report, wording, read.Note) with { IsFlagged = setup.FailOn.Fails(report.Verdict) };
    }

    /// <summary>A document with the report on its text.</summary>
    public static CheckedText Of(
        string name,
        DocumentText document,
        ArticleReport report,
        Wording wording,
        string? noteOnReading = null
    )
    {
        string?[] notes = [noteOnReading, NoteOnContent(document.Text, report, wording)];
        return new CheckedText(name)
        {
            Document = document,
            Report = report,
            Notes = [.. notes.OfType<string>()],
        };
    }

    private static string? NoteOnContent(string text, ArticleReport report, Wording wording) =>
        string.IsNullOrWhiteSpace(text) ? wording.EmptyText
        : report.DetectedLanguage == "other" ? wording.NotFrench
        : report.DetectedLanguage == "und" ? wording.TooLittleText
        : null;
}
