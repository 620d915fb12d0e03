using System.Globalization;
using MtQuality.Training.Data;

namespace MtQuality.Training.Hits;

/// <summary>
/// Prints the findings of a rule on labelled text with their context, and their rates, so that a person can read them before a rule
/// is trusted.
/// </summary>
internal static class HitsCommand
{
    public const string Usage =
        "hits FILE [--rule ID] [--label human|machine] [--source PREFIX] [--sample N] [--seed N] [--preview]";

    private const int ContextLength = 60;

    public static int Run(string[] args)
    {
        var options = HitsOptions.Parse(args);
        var checker = new FrenchChecker(CheckerOptions.Default with { IncludePreview = options.IncludePreview });
        var texts = LabelledText.Read(options.File).Where(options.Accepts).ToArray();
        var found = texts.AsParallel().AsOrdered().Select(t => (Text: t, checker.CheckArticle(t.Text).Findings)).ToArray();

        long words = texts.Sum(t => (long)t.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var hits = found
            .SelectMany(f => f.Findings.Select(finding => (f.Text, Finding: finding)))
            .Where(h => options.Rule is null || h.Finding.RuleId.StartsWith(options.Rule, StringComparison.Ordinal))
            .ToArray();

        foreach (var group in hits.GroupBy(h => h.Finding.RuleId).OrderByDescending(g => g.Count()))
        {
            var rate = 1e5 * group.Count() / Math.Max(1, words);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count(), 7} {rate, 8:F2} per 100,000 words")
            );
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"all     {hits.Length, 7} {1e5 * hits.Length / Math.Max(1, words), 8:F2} per 100,000 words ({words} words, {texts.Length} texts)"
            )
        );

#pragma warning disable CA5394 // A reproducible sample, not a secret.
        var random = new Random(options.Seed);
        random.Shuffle(hits);
#pragma warning restore CA5394
        foreach (var (text, finding) in hits.Take(options.Sample))
        {
            Console.WriteLine(
                $"{finding.RuleId} [{text.Source}] {InContext(text.Text, finding)} => {string.Join(" / ", finding.Suggestions)} ({finding.Message})"
            );
        }
        return 0;
    }

    private static string InContext(string text, Finding f)
    {
        var from = Math.Max(0, f.Start - ContextLength);
        var to = Math.Min(text.Length, f.End + ContextLength);
        return $"{text[from..f.Start]}[|{text[f.Start..f.End]}|]{text[f.End..to]}".ReplaceLineEndings(" ⏎ ");
    }
}
