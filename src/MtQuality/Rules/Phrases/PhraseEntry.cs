namespace MtQuality.Rules.Phrases;

/// <summary>A phrase that is looked for, what to write instead, and the two sentences that prove it.</summary>
/// <param name="Pattern">What is looked for.</param>
/// <param name="Wordings">What to write instead, best first.</param>
/// <param name="Group">What the third column says; the rule that reads the list gives it its meaning.</param>
/// <param name="Example">A sentence in which the phrase is found.</param>
/// <param name="CounterExample">A sentence that looks like it and is right.</param>
internal sealed record PhraseEntry(PhrasePattern Pattern, string[] Wordings, string Group, string Example, string CounterExample)
{
    /// <summary>Reads entries, one a line, five columns separated by tabs.</summary>
    /// <exception cref="FormatException">A line is not well formed.</exception>
    public static IEnumerable<PhraseEntry> Parse(IEnumerable<string> lines) =>
        lines.Select(line =>
            line.Split('\t') is [var pattern, var wordings, var group, var example, var counterExample]
                ? new PhraseEntry(
                    new PhrasePattern(pattern),
                    wordings.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                    group,
                    example,
                    counterExample
                )
                : throw new FormatException($"\"{line}\": expected five columns separated by tabs.")
        );
}
