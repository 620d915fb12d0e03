using System.Text;

namespace MtQuality.Tests.Robustness;

/// <summary>A report written out, so that two can be compared: records with lists are equal only if the lists are the same object.</summary>
internal static class Reported
{
    public static string Write(ArticleReport report)
    {
        var written = new StringBuilder();
        written.AppendLine($"{report.Verdict} {report.Probability:R} {report.DetectedLanguage}");
        foreach (var term in report.Contributions)
        {
            written.AppendLine($"{term.Name} {term.Count} {term.LogLikelihoodRatio:R}");
        }
        foreach (var sentence in report.Sentences)
        {
            Write(written, sentence);
        }
        foreach (var finding in report.Findings)
        {
            Write(written, finding);
        }
        return written.ToString();
    }

    public static string Write(SentenceReport report)
    {
        var written = new StringBuilder();
        Write(written, report);
        return written.ToString();
    }

    private static void Write(StringBuilder written, SentenceReport sentence)
    {
        written.AppendLine($"{sentence.Start} {sentence.Length} {sentence.Score:R}");
        foreach (var finding in sentence.Findings)
        {
            Write(written, finding);
        }
    }

    private static void Write(StringBuilder written, Finding finding) =>
        written.AppendLine(
            $"{finding.RuleId} {finding.Start} {finding.Length} {finding.Confidence:R} {finding.Message} {string.Join('|', finding.Suggestions)}"
        );
}
