namespace MtQuality.Text;

/// <summary>What a token is, seen from its characters alone.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
    Symbol,
    Url,
    Email,

    /// <summary>#hashtag or @mention.</summary>
    Handle,
    Emoji,

    /// <summary>File names, paths, code identifiers (snake_case, camelCase(), a.b.c), placeholders such as {0} or %s.</summary>
    Code,
}

[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>White space (of any kind, no-break spaces included) stands directly before the token.</summary>
    SpaceBefore = 1 << 0,

    /// <summary>A line break stands between this token and the one before (or it is the first of the text).</summary>
    LineStart = 1 << 1,

    /// <summary>An empty line stands between this token and the one before (or it is the first of the text).</summary>
    ParagraphStart = 1 << 2,

    /// <summary>The first letter is upper case.</summary>
    InitialCapital = 1 << 3,

    /// <summary>Two letters or more, all of them upper case.</summary>
    AllCapitals = 1 << 4,

    /// <summary>An upper-case letter stands after a lower-case one (TikTok, iPhone).</summary>
    InnerCapital = 1 << 5,
    HasDigit = 1 << 6,

    /// <summary>Ends with an apostrophe, of either shape: l', d', qu', jusqu'.</summary>
    Elided = 1 << 7,

    /// <summary>A clitic split from its verb, hyphen included: -le, -t-il, -vous, -ci.</summary>
    HyphenClitic = 1 << 8,
    HasHyphen = 1 << 9,

    /// <summary>An apostrophe inside the word, as in aujourd'hui or presqu'île.</summary>
    InnerApostrophe = 1 << 10,

    /// <summary>An abbreviation whose full stop belongs to the token: M., Dr, etc., p. ex.</summary>
    Abbreviation = 1 << 11,
}

/// <summary>A token: offsets in UTF-16 code units into the caller's text, which is never copied.</summary>
internal readonly struct Token(int start, int length, TokenKind kind, TokenFlags flags)
{
    public readonly int Start = start;
    public readonly int Length = length;
    public readonly TokenKind Kind = kind;
    public readonly TokenFlags Flags = flags;

    public int End => Start + Length;

    public bool Has(TokenFlags flags) => (Flags & flags) == flags;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
