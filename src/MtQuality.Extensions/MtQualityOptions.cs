namespace MtQuality.Extensions;

/// <summary>Settings of the checker of a host, as configuration has them; see <see cref="CheckerOptions"/> for what they do.</summary>
public sealed class MtQualityOptions
{
    /// <summary>Name of the section of the configuration that usually holds them.</summary>
    public const string SectionName = "MtQuality";

    /// <summary>Language of messages.</summary>
    public MessageLanguage Language { get; set; } = MessageLanguage.French;

    /// <summary>Rules by identifier: <see langword="false"/> switches one off, <see langword="true"/> a preview rule on.</summary>
    public IDictionary<string, bool> Rules { get; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Severities of rules by identifier, where they are not to be those of the rules.</summary>
    public IDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Whether all rules of status preview run.</summary>
    public bool IncludePreview { get; set; }

    /// <summary>Longest text that is accepted, in UTF-16 code units.</summary>
    public int MaxTextLength { get; set; } = CheckerOptions.Default.MaxTextLength;

    /// <summary>Path of a model that was trained on the site's own articles (<c>.mtq</c>); none when <see langword="null"/>.</summary>
    public string? SiteModelPath { get; set; }

    /// <summary>The settings as the checker takes them.</summary>
    internal CheckerOptions ToCheckerOptions() =>
        new()
        {
            Language = Language,
            DisabledRules = Rules.Where(rule => !rule.Value).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal),
            EnabledRules = Rules.Where(rule => rule.Value).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal),
            Severities = new Dictionary<string, Severity>(Severities, StringComparer.Ordinal),
            IncludePreview = IncludePreview,
            MaxTextLength = MaxTextLength,
        };
}
