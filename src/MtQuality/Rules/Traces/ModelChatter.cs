namespace MtQuality.Rules.Traces;

/// <summary>What a language model says to its user, left in the text: "Voici la traduction :", "En tant que modèle de langage".</summary>
internal sealed class ModelChatter()
    : MarkerRule(
        new RuleDescriptor(
            "MTQ7002",
            "ModelChatter",
            Category.Disclaimer,
            Severity.Critical,
            Origin.Machine,
            "Un modèle de langage parle ici à son utilisateur.",
            "A language model speaks to its user here."
        ),
        "model-chatter.txt"
    );
