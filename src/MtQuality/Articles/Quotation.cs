using MtQuality.Language;

namespace MtQuality.Articles;

/// <summary>Who speaks: a person of the article, or somebody of whom only the gender is known ("elle", "la ministre").</summary>
/// <param name="Person">Index of the person; -1 when it is not a named one.</param>
/// <param name="Gender">What pronoun, title or function tell, when no person is named.</param>
/// <param name="FirstWord">First token of the words that name the speaker.</param>
/// <param name="LastWord">Last token of these words.</param>
internal readonly record struct Speaker(int Person, Gender Gender, int FirstWord, int LastWord)
{
    public static Speaker Unknown => new(-1, Gender.None, -1, -1);

    public bool IsKnown => Person >= 0 || Gender != Gender.None;

    public static Speaker Named(NameMention mention) => new(mention.Person, Gender.None, mention.First, mention.Last);
}

/// <summary>A quotation: the tokens between two quotation marks, or between one of them and the end of its paragraph.</summary>
internal record struct Quotation(int First, int Last)
{
    /// <summary>Whether the paragraph ends before the quotation does.</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>Whether it goes on from the paragraph before.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether its marks do not pair, so that nobody can say where it ends.</summary>
    public bool IsUnbalanced { get; init; }

    public Speaker Speaker { get; set; } = Speaker.Unknown;

    /// <summary>Whether the words after it say who speaks.</summary>
    public bool IsAttributedAfter { get; set; }

    /// <summary>First token after the quotation and its closing mark.</summary>
    public readonly int After => IsOpenEnded ? Last + 1 : Last + 2;

    /// <summary>Last token before the quotation and its opening mark.</summary>
    public readonly int Before { get; init; } = First - 2;
}
