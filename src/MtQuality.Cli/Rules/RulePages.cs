using MtQuality.Rules;

namespace MtQuality.Cli.Rules;

/// <summary>The pages of the rules, which travel inside the tool.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, in Markdown.</summary>
    public static string Of(RuleDescriptor rule)
    {
        // The tests hold every rule to have its page.
        var stream =
            typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md")
            ?? throw new InvalidOperationException($"{rule.Id} has no page.");
        using var page = new StreamReader(stream);
        return page.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a rule finds, in one sentence.</summary>
    public static string SummaryOf(RuleDescriptor rule)
    {
        var finds = Section(Of(rule), "What it finds");
        var stop = finds.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? finds : finds[..(stop + 1)];
    }

    /// <summary>What stands below a heading of the page, on one line.</summary>
    public static string Section(string page, string heading)
    {
        var title = $"\n## {heading}\n";
        var start = page.IndexOf(title, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }
        start += title.Length;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)].Trim().ReplaceLineEndings(" ");
    }
}
