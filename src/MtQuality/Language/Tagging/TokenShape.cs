namespace MtQuality.Language.Tagging;

/// <summary>How a token looks and where it stands.</summary>
[Flags]
internal enum TokenShape : ushort
{
    None = 0,
    Capital = 1 << 0,
    AllCapitals = 1 << 1,
    InnerCapital = 1 << 2,
    Digit = 1 << 3,
    Hyphen = 1 << 4,
    Abbreviation = 1 << 5,

    /// <summary>Nothing but punctuation and numbers stands before it in the sentence.</summary>
    Initial = 1 << 6,
    Unknown = 1 << 7,

    /// <summary>One or two characters.</summary>
    Short = 1 << 8,

    /// <summary>A word, not punctuation or a number.</summary>
    Word = 1 << 9,
}
