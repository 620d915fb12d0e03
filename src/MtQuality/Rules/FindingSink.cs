using System.Runtime.InteropServices;

namespace MtQuality.Rules;

/// <summary>
/// Collects what the rules report. When only a score is wanted it counts and allocates nothing; when a report is wanted
/// (<see cref="Explains"/>) it keeps message details and suggestions.
/// </summary>
internal sealed class FindingSink
{
    private readonly List<RawFinding> _findings = [];

    /// <summary>Whether details and suggestions are wanted. Rules must not build strings when they are not.</summary>
    public bool Explains { get; set; }

    public ReadOnlySpan<RawFinding> Findings => CollectionsMarshal.AsSpan(_findings);

    public int Count => _findings.Count;

    public void Clear() => _findings.Clear();

    /// <summary>Drops the findings that the caller does not want.</summary>
    public void Keep(FindingFilter isWanted) =>
        _findings.RemoveAll(finding => !isWanted(finding.Rule.Descriptor.Id, finding.Start, finding.Length));

    /// <summary>Puts the findings from <paramref name="first"/> on in the order of their rules, those of one rule as they were reported.</summary>
    public void OrderByRule(int first)
    {
        var findings = CollectionsMarshal.AsSpan(_findings)[first..];
        // By insertion: a sentence has hardly ever more than two.
        for (var i = 1; i < findings.Length; i++)
        {
            var finding = findings[i];
            var place = i;
            while (place > 0 && findings[place - 1].Rule.Index > finding.Rule.Index)
            {
                findings[place] = findings[place - 1];
                place--;
            }
            findings[place] = finding;
        }
    }

    /// <summary>Resolves overlaps and puts the findings in order of their place.</summary>
    public void Merge() => FindingMerger.Merge(_findings);

    /// <summary>Reports an artifact at UTF-16 offsets of the whole text.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="start">Offset into the text.</param>
    /// <param name="length">Length in UTF-16 code units.</param>
    /// <param name="detail1">Fills <c>{1}</c> of the message; only when <see cref="Explains"/>.</param>
    /// <param name="detail2">Fills <c>{2}</c> of the message; only when <see cref="Explains"/>.</param>
    /// <param name="suggestions">Replacements of the marked text, best first; only when <see cref="Explains"/>.</param>
    public void Report(
        Rule rule,
        int start,
        int length,
        string? detail1 = null,
        string? detail2 = null,
        params string[]? suggestions
    ) => _findings.Add(new RawFinding(rule, start, length, detail1, detail2, suggestions));

    /// <summary>Reports an artifact whose probability is known by itself, not only as the average of its rule.</summary>
    public void Report(Rule rule, int start, int length, float confidence) =>
        _findings.Add(new RawFinding(rule, start, length, null, null, null) { Confidence = confidence });

    /// <summary>
    /// Reports tokens with one suggestion or none, so that a rule can pass <c>sink.Explains ? … : null</c> and allocate nothing when
    /// only a score is wanted.
    /// </summary>
    public void ReportTokens(
        Rule rule,
        in SentenceContext sentence,
        int first,
        int last,
        string? detail1,
        string? detail2,
        string? suggestion
    ) =>
        ReportTokens(
            rule,
            sentence,
            first,
            last,
            detail1,
            detail2,
            suggestion is null || !Explains ? null : new[] { suggestion }
        );

    /// <summary>Reports the tokens <paramref name="first"/> to <paramref name="last"/> (both included) of a sentence.</summary>
    public void ReportTokens(
        Rule rule,
        in SentenceContext sentence,
        int first,
        int last,
        string? detail1 = null,
        string? detail2 = null,
        params string[]? suggestions
    )
    {
        var start = sentence.Tokens[first].Start;
        Report(rule, start, sentence.Tokens[last].End - start, detail1, detail2, suggestions);
    }
}

/// <summary>A finding before it is turned into the public record.</summary>
internal readonly record struct RawFinding(
    Rule Rule,
    int Start,
    int Length,
    string? Detail1,
    string? Detail2,
    string[]? Suggestions
)
{
    public int End => Start + Length;

    /// <summary>Probability that the finding is right; <see langword="null"/> when only that of its rule is known.</summary>
    public float? Confidence { get; init; }
}
