using MtQuality.Rules.Phrases;

namespace MtQuality.Rules.Usage;

/// <summary>
/// Wordings copied word by word from another language, one rule for each kind, each with its list: "c'est selon le PDG", "payer
/// attention", "dépendre sur".
/// </summary>
internal static class Calque
{
    /// <summary>"mordre la balle"</summary>
    public static PhraseRule LiteralIdiom { get; } =
        OfMachines(
            "MTQ5001",
            "LiteralIdiom",
            "literal-idioms.txt",
            "« {0} » traduit mot à mot une image d'une autre langue : le français dit « {1} ».",
            "\"{0}\" translates a foreign idiom word for word: French says \"{1}\"."
        );

    /// <summary>"faire du sens": people write these too.</summary>
    public static PhraseRule SettledCalque { get; } =
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
            () => Entries("settled-calques.txt")
        );

    /// <summary>"payer attention"</summary>
    public static PhraseRule VerbCalque { get; } =
        OfMachines(
            "MTQ5004",
            "VerbCalque",
            "verb-calques.txt",
            "« {0} » construit le verbe comme l'anglais : le français dit « {1} ».",
            "\"{0}\" uses the verb as English does: French says \"{1}\"."
        );

    /// <summary>"dépendre sur"</summary>
    public static PhraseRule PrepositionCalque { get; } =
        OfMachines(
            "MTQ5005",
            "PrepositionCalque",
            "preposition-calques.txt",
            "« {0} » copie la préposition d'une autre langue : le français dit « {1} ».",
            "\"{0}\" copies a foreign preposition: French says \"{1}\"."
        );

    /// <summary>"une couverture extensive"</summary>
    public static PhraseRule FalseFriend { get; } =
        OfMachines(
            "MTQ5006",
            "FalseFriend",
            "false-friends.txt",
            "« {0} » est ici un faux ami : le sens voulu est « {1} ».",
            "\"{0}\" is a false friend here: what is meant is \"{1}\"."
        );

    /// <summary>"Ce qui est dans la boîte ?"</summary>
    public static PhraseRule TechnologyCalque { get; } =
        OfMachines(
            "MTQ5007",
            "TechnologyCalque",
            "technology-calques.txt",
            "« {0} » traduit mot à mot une formule de produit ou de logiciel : le français dit « {1} ».",
            "\"{0}\" translates a formula of products or software word for word: French says \"{1}\"."
        );

    /// <summary>"ligne morte"</summary>
    public static PhraseRule NounCalque { get; } =
        OfMachines(
            "MTQ5008",
            "NounCalque",
            "noun-calques.txt",
            "« {0} » compose un nom comme l'anglais : le français dit « {1} ».",
            "\"{0}\" builds a noun as English does: French says \"{1}\"."
        );

    /// <summary>"c'est selon le PDG"</summary>
    public static PhraseRule DiscourseCalque { get; } =
        OfMachines(
            "MTQ5009",
            "DiscourseCalque",
            "discourse-calques.txt",
            "« {0} » copie une formule anglaise : le français dit « {1} ».",
            "\"{0}\" copies an English formula: French says \"{1}\"."
        );

    /// <summary>"la crise de la couronne"</summary>
    public static PhraseRule ContinentalCalque { get; } =
        OfMachines(
            "MTQ5010",
            "ContinentalCalque",
            "continental-calques.txt",
            "« {0} » traduit mot à mot une langue autre que l'anglais : le français dit « {1} ».",
            "\"{0}\" translates a language other than English word for word: French says \"{1}\"."
        );

    private static PhraseRule OfMachines(string id, string name, string list, string messageFr, string messageEn) =>
        new(
            new RuleDescriptor(id, name, Category.Calque, Severity.Major, Origin.Machine, messageFr, messageEn),
            () => Entries(list)
        );

    private static IEnumerable<PhraseEntry> Entries(string list) => PhraseEntry.Parse(RuleData.Lines(list));
}
