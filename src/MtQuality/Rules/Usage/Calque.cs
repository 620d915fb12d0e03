using MtQuality.Rules.Phrases;

namespace MtQuality.Rules.Usage;

/// <summary>Wordings copied word by word from another language: "c'est selon le PDG", "l'exécution des médias sociaux".</summary>
internal static class Calque
{
    private static readonly PhraseEntry[] s_entries = [.. PhraseEntry.Parse(RuleData.Lines("calques.txt"))];

    /// <summary>Calques that machines write and people hardly ever do.</summary>
    public static PhraseRule OfMachines { get; } =
        new(
            new RuleDescriptor(
                "MTQ5001",
                "Calque",
                Category.Calque,
                Severity.Major,
                Origin.Machine,
                "« {0} » traduit mot à mot une tournure étrangère : le français dit « {1} ».",
                "\"{0}\" translates a foreign wording word for word: French says \"{1}\"."
            ),
            s_entries.Where(entry => !IsSettled(entry))
        );

    /// <summary>Calques that have settled in the French of some people.</summary>
    public static PhraseRule Settled { get; } =
        new(
            new RuleDescriptor(
                "MTQ5003",
                "SettledCalque",
                Category.Calque,
                Severity.Minor,
                Origin.Either,
                "« {0} » est un calque répandu : « {1} » est plus français.",
                "\"{0}\" is a widespread calque: \"{1}\" is better French."
            ),
            s_entries.Where(IsSettled)
        );

    // The third column names the language, and says so when people write the calque too: "en", "en either".
    private static bool IsSettled(PhraseEntry entry) => entry.Group.EndsWith(" either", StringComparison.Ordinal);
}
