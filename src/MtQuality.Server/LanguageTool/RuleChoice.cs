using MtQuality.Rules;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.LanguageTool;

/// <summary>Which rules a client wants, in LanguageTool's fields. Names of rules that there are not mean nothing.</summary>
internal sealed class RuleChoice
{
    private static readonly char[] s_separators = [','];

    private readonly HashSet<string> _wanted;

    /// <exception cref="Refusal">The fields contradict each other.</exception>
    public RuleChoice(IReadOnlyDictionary<string, string> fields)
    {
        var enabledRules = Names(fields, "enabledRules");
        var disabledRules = Names(fields, "disabledRules");
        var enabledCategories = Names(fields, "enabledCategories");
        var disabledCategories = Names(fields, "disabledCategories");
        var isPicky = IsPicky(fields);
        var enabledOnly = fields.GetValueOrDefault("enabledOnly") is "true" or "yes";
        if (enabledOnly && disabledRules.Count + disabledCategories.Count > 0)
        {
            throw Bad("You cannot specify disabled rules or categories using enabledOnly=true");
        }
        if (enabledOnly && enabledRules.Count + enabledCategories.Count == 0)
        {
            throw Bad("You must specify enabled rules or categories when using enabledOnly=true");
        }
        _wanted = FrenchChecker.Rules.Where(IsWanted).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

        bool IsWanted(RuleDescriptor rule)
        {
            if (enabledRules.Contains(rule.Id))
            {
                return true;
            }
            var category = Categories.IdOf(rule.Category);
            if (enabledOnly)
            {
                return enabledCategories.Contains(category);
            }
            return (rule.Status == RuleStatus.Stable || isPicky)
                && !disabledRules.Contains(rule.Id)
                && (!disabledCategories.Contains(category) || enabledCategories.Contains(category));
        }
    }

    public bool Wants(string ruleId) => _wanted.Contains(ruleId);

    /// <summary>Whether rules of status preview run too.</summary>
    private static bool IsPicky(IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault("level") switch
        {
            null or "default" => false,
            "picky" => true,
            _ => throw Bad("If 'level' is set, it must be set to 'default' or 'picky'"),
        };

    private static HashSet<string> Names(IReadOnlyDictionary<string, string> fields, string field) =>
        (fields.GetValueOrDefault(field) ?? "")
            .Split(s_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Refusal Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
