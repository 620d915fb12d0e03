namespace MtQuality;

/// <summary>Language of messages.</summary>
public enum MessageLanguage
{
    /// <summary>French.</summary>
    French,

    /// <summary>English.</summary>
    English,
}

/// <summary>Settings of a <see cref="FrenchChecker"/>; change a copy with <c>with</c>.</summary>
public sealed record CheckerOptions
{
    /// <summary>The default settings.</summary>
    public static CheckerOptions Default { get; } = new();

    /// <summary>Language of the messages of findings.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.French;

    /// <summary>Identifiers of rules that are not run.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Identifiers of preview rules that run whether or not <see cref="IncludePreview"/> is set.</summary>
    public IReadOnlySet<string> EnabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Severities of findings by identifier of their rule, where they are not to be those of the rules. They sort what a reader sees;
    /// the verdict counts what it was measured on.
    /// </summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } =
        new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Whether rules of status preview run.</summary>
    public bool IncludePreview { get; init; }

    /// <summary>Longest text that is accepted, in UTF-16 code units.</summary>
    public int MaxTextLength { get; init; } = 64 * 1024 * 1024;
}
