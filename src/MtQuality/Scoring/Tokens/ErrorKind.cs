namespace MtQuality.Scoring.Tokens;

/// <summary>What seems to be wrong at a token that the learned model marks.</summary>
internal enum ErrorKind : byte
{
    /// <summary>Left in the source language.</summary>
    Untranslated,

    /// <summary>A word is missing beside the token: a determiner, a preposition.</summary>
    Omission,

    /// <summary>Gender, number or person.</summary>
    Agreement,

    /// <summary>Words in the order of the source language.</summary>
    Order,

    /// <summary>Wrong word, part of speech, tense, capitals.</summary>
    Other,
}
