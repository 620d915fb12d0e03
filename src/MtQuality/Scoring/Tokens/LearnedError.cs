using MtQuality.Rules;

namespace MtQuality.Scoring.Tokens;

/// <summary>What the token model finds of one kind. It stands among the rules, so that it is listed, explained and switched off like them.</summary>
internal sealed class LearnedError(ErrorKind kind, RuleDescriptor descriptor) : Rule(descriptor)
{
    public ErrorKind Kind { get; } = kind;

    /// <summary>One for each <see cref="ErrorKind"/>, in its order.</summary>
    public static IReadOnlyList<LearnedError> All { get; } =
    [
        new(
            ErrorKind.Untranslated,
            new RuleDescriptor(
                "MTQ0001",
                "LikelyUntranslated",
                Category.Untranslated,
                Severity.Minor,
                Origin.Machine,
                "« {0} » semble être resté sans traduction.",
                "“{0}” seems to have been left untranslated."
            )
        ),
        new(
            ErrorKind.Omission,
            new RuleDescriptor(
                "MTQ0002",
                "LikelyOmission",
                Category.Determiner,
                Severity.Minor,
                Origin.Machine,
                "Il semble manquer un mot (article, préposition) près de « {0} ».",
                "A word (article, preposition) seems to be missing at “{0}”."
            )
        ),
        new(
            ErrorKind.Agreement,
            new RuleDescriptor(
                "MTQ0003",
                "LikelyDisagreement",
                Category.Agreement,
                Severity.Minor,
                Origin.Machine,
                "« {0} » semble mal accordé.",
                "“{0}” does not seem to agree with its neighbours."
            )
        ),
        new(
            ErrorKind.Order,
            new RuleDescriptor(
                "MTQ0004",
                "LikelyMisplaced",
                Category.WordOrder,
                Severity.Minor,
                Origin.Machine,
                "L'ordre des mots semble calqué sur une autre langue : « {0} ».",
                "The word order seems to be that of another language: “{0}”."
            )
        ),
        new(
            ErrorKind.Other,
            new RuleDescriptor(
                "MTQ0005",
                "LikelyMistranslation",
                Category.PartOfSpeech,
                Severity.Minor,
                Origin.Machine,
                "« {0} » semble mal traduit.",
                "“{0}” seems to be mistranslated."
            )
        ),
    ];
}
