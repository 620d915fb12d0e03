using MtQuality.Rules.Phrases;

namespace MtQuality.Rules.HumanSlips;

/// <summary>Words that sound alike, written one for the other: the slips of people, which machines hardly ever make.</summary>
internal static class Homophones
{
    private static readonly Lazy<ILookup<string, PhraseEntry>> s_entries = new(() =>
        PhraseEntry.Parse(RuleData.Lines("homophones.txt")).ToLookup(entry => entry.Group, StringComparer.Ordinal)
    );

    /// <summary>ils ce sont réunis, se sont les voisins, ses jours-ci</summary>
    public static PhraseRule CeSe { get; } = Rule("MTQ9001", "CeSe", Category.Pronoun);

    /// <summary>il à mangé, jusqu'a midi</summary>
    public static PhraseRule AccentOfA { get; } = Rule("MTQ9003", "AccentOfA", Category.Preposition);

    /// <summary>la ville ou il vit</summary>
    public static PhraseRule AccentOfOu { get; } = Rule("MTQ9004", "AccentOfOu", Category.Pronoun);

    /// <summary>sa va, la bas</summary>
    public static PhraseRule SaLa { get; } = Rule("MTQ9005", "SaLa", Category.Pronoun);

    /// <summary>ils on mangé, avec sont frère, il et tombé</summary>
    public static PhraseRule OnSonEt { get; } = Rule("MTQ9006", "OnSonEt", Category.PartOfSpeech);

    /// <summary>il a peut être oublié</summary>
    public static PhraseRule SplitPeutEtre { get; } = Rule("MTQ9010", "SplitPeutEtre", Category.Typography);

    /// <summary>quelque soit le prix</summary>
    public static PhraseRule QuelqueSoit { get; } = Rule("MTQ9011", "QuelqueSoit", Category.Determiner);

    /// <summary>elle leurs a offert</summary>
    public static PhraseRule PluralLeurs { get; } = Rule("MTQ9012", "PluralLeurs", Category.Agreement);

    /// <summary>quand à lui, comme même, est sensé venir</summary>
    public static PhraseRule MisheardPhrase { get; } = Rule("MTQ9015", "MisheardPhrase", Category.PartOfSpeech);

    private static PhraseRule Rule(string id, string name, Category category) =>
        new(
            new RuleDescriptor(
                id,
                name,
                category,
                Severity.Minor,
                Origin.Human,
                "« {0} » : il faut « {1} », qui se prononce de même.",
                "\"{0}\" should be \"{1}\", which sounds alike."
            ),
            () => s_entries.Value[id]
        );
}
