namespace MtQuality.Cli.Configuration;

/// <summary>What a file says of a rule: whether it runs and, if that is said too, how severe its findings are.</summary>
internal readonly record struct RuleSetting(bool IsOn, Severity? Severity)
{
    public const string Off = "off";
    public const string On = "on";

    public static IEnumerable<string> Names => [Off, On, .. MtQuality.Names.All<Severity>()];
}

/// <summary>What a <c>.mtqualityrc.json</c> says; what it does not say is <see langword="null"/> or empty.</summary>
internal sealed record Settings
{
    public const string FileName = ".mtqualityrc.json";

    /// <summary>Directory that the paths and globs of the settings are relative to; <see langword="null"/> without a file.</summary>
    public string? Directory { get; init; }

    public MessageLanguage? Language { get; init; }

    public string? Format { get; init; }

    public FailOn? FailOn { get; init; }

    public bool? Preview { get; init; }

    /// <summary>Full path of a site's model.</summary>
    public string? Model { get; init; }

    /// <summary>Full path of a baseline.</summary>
    public string? Baseline { get; init; }

    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<string> Exclude { get; init; } = [];

    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } =
        new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
}
