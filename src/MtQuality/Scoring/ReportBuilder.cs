using MtQuality.Articles;
using MtQuality.Rules;

namespace MtQuality.Scoring;

/// <summary>Turns what the rules collected into the caller's reports.</summary>
internal static class ReportBuilder
{
    public static ArticleReport Article(
        ReadOnlySpan<char> text,
        Workspace workspace,
        ArticleMemory? memory,
        CheckerOptions options
    )
    {
        var findings = Findings(text, workspace.Sink, options);
        var sentences = new SentenceReport[workspace.Sentences.Count];
        var next = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = workspace.Sentences[i];
            var end = sentence.Start + sentence.Length;
            var first = next;
            while (next < findings.Length && findings[next].Start < end)
            {
                next++;
            }
            var own = findings[first..next];
            sentences[i] = new SentenceReport(sentence.Start, sentence.Length, own.Length > 0 ? 0.5f : 0, own);
        }
        return new ArticleReport(Verdict.Clean, 0, sentences, findings, []);
    }

    public static SentenceReport Sentence(ReadOnlySpan<char> text, Workspace workspace, CheckerOptions options) =>
        new(0, text.Length, Score(text, workspace), Findings(text, workspace.Sink, options));

    public static float Score(ReadOnlySpan<char> text, Workspace workspace) => workspace.Sink.Count > 0 ? 0.5f : 0;

    private static Finding[] Findings(ReadOnlySpan<char> text, FindingSink sink, CheckerOptions options)
    {
        var findings = new Finding[sink.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = Finding(text, sink.Findings[i], options);
        }
        Array.Sort(findings, static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return findings;
    }

    private static Finding Finding(ReadOnlySpan<char> text, RawFinding raw, CheckerOptions options)
    {
        var d = raw.Rule.Descriptor;
        var template = options.Language == MessageLanguage.French ? d.MessageFr : d.MessageEn;
        var message = template
            .Replace("{0}", text.Slice(raw.Start, raw.Length).ToString(), StringComparison.Ordinal)
            .Replace("{1}", raw.Detail1 ?? "", StringComparison.Ordinal)
            .Replace("{2}", raw.Detail2 ?? "", StringComparison.Ordinal);
        return new Finding(d.Id, raw.Start, raw.Length, d.Category, d.Severity, d.Origin, 0.5f, message, raw.Suggestions ?? []);
    }
}
