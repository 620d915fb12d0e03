namespace MtQuality.Server.LanguageTool;

/// <summary>Our categories in LanguageTool's terms.</summary>
internal static class Categories
{
    private static readonly string[] s_ids = Array.ConvertAll(
        Enum.GetValues<Category>(),
        category => Names.Of(category).Replace('-', '_').ToUpperInvariant()
    );

    /// <summary>Written as LanguageTool writes them: <c>PART_OF_SPEECH</c>.</summary>
    public static string IdOf(Category category) => s_ids[(int)category];

    /// <summary>The kind of issue, of those that ITS 2.0 has; clients choose colours by it.</summary>
    public static string IssueTypeOf(Category category) =>
        category switch
        {
            Category.Agreement
            or Category.Contraction
            or Category.Determiner
            or Category.Preposition
            or Category.PartOfSpeech
            or Category.Tense
            or Category.Pronoun
            or Category.WordOrder => "grammar",
            Category.Untranslated => "untranslated",
            Category.Nonword => "misspelling",
            Category.Casing or Category.Typography => "typographical",
            Category.Name => "inconsistent-entities",
            Category.Calque => "mistranslation",
            Category.Duplication => "duplication",
            Category.Register => "register",
            Category.Markup => "markup",
            Category.Locale => "locale-violation",
            _ => "other",
        };
}
