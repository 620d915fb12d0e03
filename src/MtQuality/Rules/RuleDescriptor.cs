namespace MtQuality.Rules;

/// <summary>How far a rule is trusted.</summary>
public enum RuleStatus
{
    /// <summary>Measured on human and machine text and found precise.</summary>
    Stable,

    /// <summary>Not measured enough; off unless <see cref="CheckerOptions.IncludePreview"/> asks for it.</summary>
    Preview,
}

/// <summary>The fixed facts of a rule.</summary>
/// <param name="Id">Identifier, <c>MTQ</c> and four digits; never reused.</param>
/// <param name="Name">Name of the pattern in PascalCase, never of the fix.</param>
/// <param name="Category">Kind of artifact.</param>
/// <param name="Severity">How much it hurts a reader.</param>
/// <param name="Origin">Who makes such an error.</param>
/// <param name="MessageFr">Message in French; <c>{0}</c> is the marked text, <c>{1}</c> and <c>{2}</c> details.</param>
/// <param name="MessageEn">Message in English, with the same holes.</param>
public sealed record RuleDescriptor(
    string Id,
    string Name,
    Category Category,
    Severity Severity,
    Origin Origin,
    string MessageFr,
    string MessageEn
)
{
    /// <summary>How far the rule is trusted.</summary>
    public RuleStatus Status { get; init; } = RuleStatus.Stable;

    /// <summary>
    /// Whether the verdict on an article counts the rule. Minor findings are shown but do not count: how many an article holds depends
    /// on its subject (English words in technical documentation) more than on who translated it.
    /// </summary>
    public bool IsHardEvidence => Severity >= Severity.Major || Origin == Origin.Human;

    /// <summary>Address of the rule's page: what it finds, why, and examples.</summary>
    public Uri HelpUri => RuleHelp.Of(Id);

    /// <summary>Whether the rule also reads sentences in other languages, in which tools leave their traces too.</summary>
    internal bool ReadsForeign => Category is Category.Disclaimer or Category.Markup;

    /// <summary>What must be present in a sentence for the rule to be called at all.</summary>
    internal SentenceTraits Requires { get; init; }
}
