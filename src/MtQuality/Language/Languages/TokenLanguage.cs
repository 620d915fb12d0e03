namespace MtQuality.Language;

/// <summary>The language that a word, or a stretch of words, belongs to.</summary>
internal enum TokenLanguage : byte
{
    /// <summary>No word: a number, a mark, code.</summary>
    None,
    French,

    /// <summary>An English word that French writers use: weekend, marketing, smartphone.</summary>
    FrenchByNow,
    English,

    /// <summary>Neither French nor English as far as our lists go: a name, a term, a misspelling, a third language.</summary>
    Other,
}
