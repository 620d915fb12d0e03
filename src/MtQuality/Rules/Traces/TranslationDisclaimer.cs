namespace MtQuality.Rules.Traces;

/// <summary>The text says of itself that a machine translated it.</summary>
internal sealed class TranslationDisclaimer()
    : MarkerRule(
        new RuleDescriptor(
            "MTQ7001",
            "TranslationDisclaimer",
            Category.Disclaimer,
            Severity.Critical,
            Origin.Machine,
            "Le texte dit lui-même qu'une machine l'a traduit.",
            "The text says itself that a machine translated it."
        ),
        "disclaimers.txt"
    );
