using MtQuality.Cli.Baselines;
using MtQuality.Cli.Input;
using MtQuality.Documents;

namespace MtQuality.Cli.Configuration;

/// <summary>How a text is checked.</summary>
/// <param name="Check">The check.</param>
/// <param name="MaxTextLength">Longest text, in UTF-16 code units.</param>
internal sealed record CheckSetup(ArticleCheck Check, int MaxTextLength)
{
    /// <summary>The settings that <see cref="Check"/> was made of.</summary>
    public CheckerOptions Options { get; init; } = CheckerOptions.Default;

    /// <summary>Path of the site's model that <see cref="Check"/> was made of, if there is one.</summary>
    public string? SiteModel { get; init; }

    public FailOn FailOn { get; init; } = FailOn.Review;

    /// <summary>How the text is written; by the name of the file when <see langword="null"/>.</summary>
    public DocumentFormat? Format { get; init; }

    public Baseline? Baseline { get; init; }

    /// <summary>Fingerprints of the findings of a file that are known.</summary>
    public IReadOnlySet<string> Known(string file) => Baseline?.Of(file) ?? Baseline.Empty;
}
