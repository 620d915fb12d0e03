using MtQuality.Language;

namespace MtQuality.Articles;

/// <summary>What an article has told us: its people with the gender that the article itself gives them, and who speaks in its quotations.</summary>
internal sealed class ArticleMemory
{
    /// <summary>Reads a tagged article once and remembers.</summary>
    public static ArticleMemory Read(in ArticleContext article) => new();

    /// <summary>
    /// Gender of the person whom the token names, by the article's own evidence; <see cref="Gender.None"/> when the article says
    /// nothing or contradicts itself. The index is of the article's token buffer.
    /// </summary>
    public Gender GenderOfPersonAt(int articleToken) => Gender.None;

    /// <summary>
    /// Gender of the one who says "je" at this token: the speaker of the quotation that the token stands in.
    /// <see cref="Gender.None"/> outside quotations and when the speaker is unknown or is several people.
    /// </summary>
    public Gender GenderOfSpeakerAt(int articleToken) => Gender.None;

    /// <summary>Name of the speaker as the article writes it first, for messages; <see langword="null"/> when unknown.</summary>
    public string? NameOfSpeakerAt(int articleToken) => null;
}
