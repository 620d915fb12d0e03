using Microsoft.Extensions.Options;
using MtQuality.Models;

namespace MtQuality.Extensions;

/// <summary>Says which setting is wrong, by its key in the configuration.</summary>
/// <param name="section">Path of the section that was bound.</param>
internal sealed class MtQualityOptionsValidator(string section) : IValidateOptions<MtQualityOptions>
{
    private static readonly HashSet<string> s_rules = FrenchChecker
        .Rules.Select(rule => rule.Id)
        .ToHashSet(StringComparer.Ordinal);

    public ValidateOptionsResult Validate(string? name, MtQualityOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(MtQualityOptions options)
    {
        if (!Enum.IsDefined(options.Language))
        {
            yield return $"{section}:{nameof(options.Language)}: {options.Language} is no language of messages; there are {Names<MessageLanguage>()}.";
        }
        foreach (var rule in options.Rules.Keys.Where(rule => !s_rules.Contains(rule)))
        {
            yield return NoSuchRule(nameof(options.Rules), rule);
        }
        foreach (var (rule, severity) in options.Severities)
        {
            if (!s_rules.Contains(rule))
            {
                yield return NoSuchRule(nameof(options.Severities), rule);
            }
            if (!Enum.IsDefined(severity))
            {
                yield return $"{section}:{nameof(options.Severities)}:{rule}: {severity} is no severity; there are {Names<Severity>()}.";
            }
        }
        if (options.MaxTextLength <= 0)
        {
            yield return $"{section}:{nameof(options.MaxTextLength)}: {options.MaxTextLength} is too small; at least 1 is needed.";
        }
        if (options.SiteModelPath is { } path && ProblemWith(path) is { } problem)
        {
            yield return $"{section}:{nameof(options.SiteModelPath)}: {problem}";
        }
    }

    // Read here, so that a host with a damaged model does not start.
    private static string? ProblemWith(string siteModel)
    {
        try
        {
            FrenchChecker.Load(siteModel);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ModelFileException)
        {
            return e.Message;
        }
    }

    private string NoSuchRule(string property, string rule) =>
        $"{section}:{property}:{rule}: there is no rule {rule}; `mtq rules` lists them.";

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
