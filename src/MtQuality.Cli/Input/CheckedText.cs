namespace MtQuality.Cli.Input;

/// <summary>A text with its report, or the reason why it has none.</summary>
internal sealed record CheckedText(string Name)
{
    // A text of the greatest length in any encoding.
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>What was read.</summary>
    public string Source { get; private init; } = "";

    /// <summary>What was checked; the offsets of the report count its characters.</summary>
    public string Text { get; private init; } = "";

    /// <summary><see langword="null"/> when the text could not be read.</summary>
    public ArticleReport? Report { get; private init; }

    /// <summary>Why the text could not be read.</summary>
    public string? Error { get; private init; }

    /// <summary>What the reader should know about the text beside the report.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    public string DisplayName(Wording wording) => Name == TextSource.StandardInput ? wording.StandardInput : Name;

    public bool IsFlagged => Report is { Verdict: not Verdict.Clean };

    /// <summary>Where a stretch of the text stands in what was read.</summary>
    public SourceRange InSource(int start, int length) => new(start, length);

    public static CheckedText Check(TextSource source, Func<string, ArticleReport> check, int maxTextLength, Wording wording)
    {
        var result = new CheckedText(source.Name);
        if (source.Open is null)
        {
            return result with { Error = source.Error };
        }
        byte[]? bytes;
        try
        {
            using var stream = source.Open();
            bytes = ReadAll(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return result with { Error = wording.Unreadable(e.Message) };
        }
        if (bytes is null)
        {
            return result with { Error = wording.FileTooLong(MaxBytes) };
        }
        var decoded = TextDecoder.Decode(bytes, wording);
        if (decoded.Text is not { } text)
        {
            return result with { Error = decoded.Note };
        }
        if (text.Length > maxTextLength)
        {
            return result with { Error = wording.TextTooLong(text.Length, maxTextLength) };
        }
        var report = check(text);
        string?[] notes = [decoded.Note, NoteOnContent(text, report, wording)];
        return result with { Source = text, Text = text, Report = report, Notes = [.. notes.OfType<string>()] };
    }

    private static string? NoteOnContent(string text, ArticleReport report, Wording wording) =>
        string.IsNullOrWhiteSpace(text) ? wording.EmptyText
        : report.DetectedLanguage == "other" ? wording.NotFrench
        : report.DetectedLanguage == "und" ? wording.TooLittleText
        : null;

    /// <summary>The whole stream, which may be a pipe; <see langword="null"/> when it is longer than any text.</summary>
    private static byte[]? ReadAll(Stream stream)
    {
        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, MaxBytes) : 0);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > MaxBytes)
            {
                return null;
            }
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
