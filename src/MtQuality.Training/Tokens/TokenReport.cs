using System.Globalization;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>Prints how the token model does on documents that it did not see.</summary>
internal static class TokenReport
{
    private static readonly string[] s_categories =
    [
        "Untranslated",
        "Omitted Determiner",
        "Omitted Preposition",
        "Agreement",
        "Word Order",
        "POS",
        "Capitalization",
    ];

    private static readonly float[] s_thresholds = [0.3f, 0.4f, 0.5f, 0.6f, 0.65f, 0.7f, 0.75f, 0.8f, 0.85f, 0.9f, 0.95f];

    /// <summary>For each kind, precision and rates at several thresholds.</summary>
    public static void PrintThresholds(IReadOnlyList<SentenceScores> sentences, TokenParameters parameters)
    {
        Line($"{parameters.Neighbourhood}");
        var scored = sentences.Select(s => (s, s.Probabilities(parameters.Neighbourhood))).ToArray();
        var words = sentences
            .Select(s => s.Examples.Text)
            .Where(ThresholdChooser.IsProse)
            .Distinct()
            .Sum(text => text.CountWords());
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            Line($"{kind}, threshold {parameters.Thresholds[(int)kind]:F2}");
            foreach (var threshold in s_thresholds)
            {
                var counts = ThresholdChooser.Count(scored, kind, threshold);
                Line(
                    $"  {threshold:F2}: {counts.Right + counts.Wrong, 6} findings, precision {counts.Precision:F3}; human prose {1e5 * counts.InProse / words, 6:F1} per 100,000 words"
                );
            }
        }
    }

    /// <summary>Precision and recall of rules and model together, and what they find in human text.</summary>
    public static void PrintHeldOut(FrenchChecker checker, TrainingText[] texts)
    {
        var checkedTexts = texts
            .AsParallel()
            .AsOrdered()
            .Select(text => (Text: text, Findings: FindingsIn(text, checker)))
            .ToArray();
        var annotated = checkedTexts.Where(t => t.Text.Origin == TextOrigin.Annotated).ToArray();
        Console.WriteLine("held-out fifth of the annotated documents");
        PrintPrecision("rules and model", annotated, _ => true);
        PrintPrecision("rules", annotated, finding => !IsLearned(finding));
        PrintPrecision("model", annotated, IsLearned);
        foreach (var rule in LearnedError.All)
        {
            PrintPrecision(rule.Descriptor.Id, annotated, finding => finding.RuleId == rule.Descriptor.Id);
        }
        PrintRecall("visible errors", annotated, error => ErrorKinds.IsVisible(error.Category));
        foreach (var category in s_categories)
        {
            PrintRecall(category, annotated, error => error.Category == category);
        }

        Console.WriteLine("findings per 100,000 words of the held-out fifth of the human documents: all, origin machine, model");
        foreach (var source in checkedTexts.Where(t => t.Text.Origin == TextOrigin.Human).GroupBy(t => t.Text.Source))
        {
            var per = 1e5 / source.Sum(t => t.Text.CountWords());
            Line(
                $"  {source.Key, -22} {per * source.Sum(t => t.Findings.Length), 6:F1} {per * source.Sum(t => t.Findings.Count(f => f.Origin == Origin.Machine)), 6:F1} {per * source.Sum(t => t.Findings.Count(IsLearned)), 6:F1}"
            );
        }
    }

    private static Finding[] FindingsIn(TrainingText text, FrenchChecker checker) =>
        [.. checker.CheckArticle(text.Text).Findings.Where(finding => finding.Origin != Origin.Human)];

    private static bool IsLearned(Finding finding) => LearnedError.All.Any(rule => rule.Descriptor.Id == finding.RuleId);

    private static void PrintPrecision(
        string name,
        (TrainingText Text, Finding[] Findings)[] texts,
        Func<Finding, bool> isCounted
    )
    {
        var (right, all) = (0, 0);
        foreach (var (text, findings) in texts)
        {
            foreach (var finding in findings.Where(isCounted))
            {
                all++;
                right += text.Errors.Any(error => error.IsMetBy(finding.Start, finding.End)) ? 1 : 0;
            }
        }
        Line($"  {name, -22} {all, 6} findings, precision {right / Math.Max(1.0, all):F3}");
    }

    private static void PrintRecall(
        string name,
        (TrainingText Text, Finding[] Findings)[] texts,
        Func<MarkedError, bool> isCounted
    )
    {
        var (found, all) = (0, 0);
        foreach (var (text, findings) in texts)
        {
            foreach (var error in text.Errors.Where(isCounted))
            {
                all++;
                found += findings.Any(finding => error.IsMetBy(finding.Start, finding.End)) ? 1 : 0;
            }
        }
        Line($"  {name, -22} {all, 6} errors,   recall    {found / Math.Max(1.0, all):F3}");
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
