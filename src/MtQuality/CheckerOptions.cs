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

    /// <summary>Whether rules of status preview run.</summary>
    public bool IncludePreview { get; init; }

    /// <summary>Longest text that is accepted, in UTF-16 code units.</summary>
    public int MaxTextLength { get; init; } = 64 * 1024 * 1024;
}
