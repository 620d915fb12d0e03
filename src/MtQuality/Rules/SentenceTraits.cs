namespace MtQuality.Rules;

/// <summary>
/// What a sentence contains, computed once while it is tagged. A rule names the traits that it needs (all of them) and is not
/// called on other sentences.
/// </summary>
[Flags]
internal enum SentenceTraits : uint
{
    None = 0,

    /// <summary>An apostrophe anywhere.</summary>
    Apostrophe = 1 << 0,

    /// <summary>A word that the lexicon does not know.</summary>
    UnknownWord = 1 << 1,

    /// <summary>A hyphen inside a token, or a hyphen clitic.</summary>
    Hyphen = 1 << 2,
    Digit = 1 << 3,

    /// <summary>Quotation marks of any kind.</summary>
    Quote = 1 << 4,

    /// <summary>A finite verb.</summary>
    FiniteVerb = 1 << 5,
    PastParticiple = 1 << 6,
    Determiner = 1 << 7,
    Adjective = 1 << 8,

    /// <summary>&amp; &lt; &gt; { } [ ] % $ € or a private-use or replacement character.</summary>
    Markup = 1 << 9,

    /// <summary>First or second person: je, tu, nous, vous, their determiners or verbs.</summary>
    FirstOrSecondPerson = 1 << 10,
    Pronoun = 1 << 11,
    ProperName = 1 << 12,

    /// <summary>Written in another language: a quoted message, a title, a legal notice. Only rules that say so read it.</summary>
    Foreign = 1 << 13,

    /// <summary>Perhaps a word twice in a row, or two words in a row that come again soon.</summary>
    Repetition = 1 << 14,
}
