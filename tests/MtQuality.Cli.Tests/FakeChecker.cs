using MtQuality.Cli.Input;

namespace MtQuality.Cli.Tests;

/// <summary>
/// A checker whose answers follow from the text in a way that a test can read: each sentence ends with a full stop, and each
/// word <c>bogue</c> is a finding. One makes a text worth a look, two make it machine-translated.
/// </summary>
internal static class FakeChecker
{
    public const string Word = "bogue";

    public static ArticleCheck Of(CheckerOptions options) => (text, isWanted) => Check(text, isWanted, options);

    public static ArticleReport Check(string text) => Check(text, isWanted: null, CheckerOptions.Default);

    private static ArticleReport Check(string text, FindingFilter? isWanted, CheckerOptions options)
    {
        var message =
            options.Language == MessageLanguage.French ? "Le mot « bogue » ne va pas." : "The word \"bogue\" does not fit.";
        var findings = new List<Finding>();
        for (var i = 0; (i = text.IndexOf(Word, i, StringComparison.Ordinal)) >= 0; i += Word.Length)
        {
            findings.Add(
                new Finding(
                    "TST0001",
                    i,
                    Word.Length,
                    Category.PartOfSpeech,
                    Severity.Major,
                    Origin.Machine,
                    0.9f,
                    message,
                    ["erreur"]
                )
            );
        }
        findings.RemoveAll(finding => isWanted?.Invoke(finding.RuleId, finding.Start, finding.Length) == false);
        var sentences = new List<SentenceReport>();
        for (var start = 0; start < text.Length; )
        {
            var stop = text.IndexOf('.', start);
            var end = stop < 0 ? text.Length : stop + 1;
            var own = findings.Where(finding => finding.Start >= start && finding.Start < end).ToArray();
            sentences.Add(new SentenceReport(start, end - start, own.Length > 0 ? 0.75f : 0.125f, own));
            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }
        var verdict = (Verdict)Math.Min(findings.Count, 2);
        Contribution[] contributions =
            findings.Count > 0 ? [new Contribution("TST0001", findings.Count, 3.1 * findings.Count)] : [];
        return new ArticleReport(verdict, 0.4 * (int)verdict, sentences, findings, contributions)
        {
            DetectedLanguage = text.Contains(" the ", StringComparison.Ordinal) ? "other" : "fr",
        };
    }
}
