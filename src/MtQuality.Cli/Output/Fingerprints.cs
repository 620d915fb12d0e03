using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MtQuality.Cli.Output;

/// <summary>
/// Names for findings that outlive edits elsewhere in the text: made of the rule, the marked words and their sentence, and of nothing
/// that moves when lines are added above. What is said twice in a text is told apart by a count.
/// </summary>
internal static class Fingerprints
{
    /// <summary>Version of the recipe; a new one makes every old fingerprint unknown.</summary>
    public const string Recipe = "mtqFinding/v1";

    // Half of a SHA-256 is far beyond chance.
    private const int Bytes = 16;

    // A sentence may be endless: what stands this near counts.
    private const int Surroundings = 200;

    /// <summary>One fingerprint for each finding of the report, in their order.</summary>
    public static string[] Of(string text, ArticleReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = new string[report.Findings.Count];
        var sentence = 0;
        for (var i = 0; i < fingerprints.Length; i++)
        {
            var finding = report.Findings[i];
            while (sentence < report.Sentences.Count && End(report.Sentences[sentence]) <= finding.Start)
            {
                sentence++;
            }
            var (start, end) =
                sentence < report.Sentences.Count && report.Sentences[sentence].Start <= finding.Start
                    ? (report.Sentences[sentence].Start, Math.Max(End(report.Sentences[sentence]), finding.End))
                    : (finding.Start, finding.End);
            var before = Normalized(text.AsSpan()[Math.Max(start, finding.Start - Surroundings)..finding.Start]);
            var marked = Normalized(text.AsSpan(finding.Start, Math.Min(finding.Length, Surroundings)));
            var after = Normalized(text.AsSpan()[finding.End..Math.Min(end, finding.End + Surroundings)]);
            var content = $"{finding.RuleId}\n{before}\n{marked}\n{after}";
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, content, out _);
            fingerprints[i] = Hash($"{content}\n{count++}");
        }
        return fingerprints;
    }

    private static int End(SentenceReport sentence) => sentence.Start + sentence.Length;

    private static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(content.AsSpan())).AsSpan(0, Bytes));

    /// <summary>Any run of white space is one space: a paragraph that was wrapped anew is the same paragraph.</summary>
    private static string Normalized(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        return result.ToString().TrimEnd();
    }
}
