namespace MtQuality.Server.LanguageTool;

/// <summary>A language of LanguageTool's list.</summary>
/// <param name="Name">Its name in English.</param>
/// <param name="Code">Its code, with the country where there is one.</param>
internal sealed record Language(string Name, string Code)
{
    public static Language French { get; } = new("French", "fr");

    /// <summary>Text of which nobody says what it is, and that is not French.</summary>
    public static Language Undetermined { get; } = new("Undetermined", "und");

    /// <summary>French of every country alike: the rules are the same. LibreOffice offers a language only with its country.</summary>
    public static IReadOnlyList<Language> WithCountry { get; } =
    [
        new("French", "fr-FR"),
        new("French (Belgium)", "fr-BE"),
        new("French (Canada)", "fr-CA"),
        new("French (Switzerland)", "fr-CH"),
    ];

    public static IReadOnlyList<Language> All { get; } = [French, .. WithCountry];

    public static Language? Find(string code) =>
        All.FirstOrDefault(language => language.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language that a report says a text is in.</summary>
    public static Language Of(ArticleReport report) => report.DetectedLanguage == "other" ? Undetermined : French;
}
