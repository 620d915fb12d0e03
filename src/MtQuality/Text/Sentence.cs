namespace MtQuality.Text;

internal enum SentenceKind : byte
{
    Prose,

    /// <summary>A line without a final full stop that stands for itself: heading, label ("Partager:"), caption.</summary>
    Heading,
    ListItem,
}

/// <summary>A sentence: a run of tokens. Its place in the text is that of its first and last token.</summary>
internal readonly struct Sentence(int firstToken, int tokenCount, int start, int length, SentenceKind kind)
{
    /// <summary>Index of the first token in the token buffer of the whole text.</summary>
    public readonly int FirstToken = firstToken;
    public readonly int TokenCount = tokenCount;

    /// <summary>Offset in UTF-16 code units.</summary>
    public readonly int Start = start;
    public readonly int Length = length;
    public readonly SentenceKind Kind = kind;
}
