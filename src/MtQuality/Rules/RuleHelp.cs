using System.Collections.Concurrent;
using System.Reflection;

namespace MtQuality.Rules;

/// <summary>Addresses of the pages of rules, below the address of the repository that was given to the build.</summary>
internal static class RuleHelp
{
    private static readonly Uri s_repository = new(
        typeof(RuleHelp)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryUrl")
            .Value!
    );

    // A report may hold thousands of findings of one rule.
    private static readonly ConcurrentDictionary<string, Uri> s_pages = new(StringComparer.Ordinal);

    public static Uri Of(string ruleId) =>
        s_pages.GetOrAdd(ruleId, id => new Uri($"{s_repository.AbsoluteUri.TrimEnd('/')}/blob/main/corpus/rules/{id}.md"));
}
