using System.Security.Cryptography;
using System.Text;
using MtQuality.Cli.Configuration;
using MtQuality.Documents;

namespace MtQuality.Cli.WordPress;

/// <summary>
/// Names what judges, so that a verdict is known to be out of date: the code and the models of the checker, the reader of the markup, the
/// rules that run, and the site's own model. The language of messages and the severities move no verdict.
/// </summary>
internal static class CheckerIdentity
{
    private const int Digits = 16;

    public static string Of(CheckSetup setup)
    {
        var parts = new StringBuilder();
        foreach (var type in new[] { typeof(FrenchChecker), typeof(DocumentText), typeof(CheckerIdentity) })
        {
            // Builds are deterministic: this is a hash of the code and of what is embedded in it, the models among it.
            parts.Append(type.Module.ModuleVersionId).Append('\n');
        }
        parts.AppendJoin(' ', setup.Options.DisabledRules.Order(StringComparer.Ordinal)).Append('\n');
        parts.AppendJoin(' ', setup.Options.EnabledRules.Order(StringComparer.Ordinal)).Append('\n');
        parts.Append(setup.Options.IncludePreview).Append('\n');
        if (setup.SiteModel is { } model)
        {
            parts.Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(model))));
        }
        return $"mtq-{Product.Version}-{Hash(parts.ToString())[..Digits]}";
    }

    /// <summary>Hash of a post as this checker sees it. The plugin computes the same of the text that it has.</summary>
    public static string HashOf(string checker, string title, string content) => Hash($"{checker}\n{title}\n{content}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
