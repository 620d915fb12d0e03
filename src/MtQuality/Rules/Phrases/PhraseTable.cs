using MtQuality.Language;

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

/// <summary>
/// Phrases with an index of the rarest word of each, so that a sentence without such a word costs one look-up a word.
/// </summary>
internal sealed class PhraseTable
{
    // By hash of the written form, for patterns that hold one.
    private readonly Dictionary<uint, PhraseEntry[]> _byForm;

    // By first letter of the lemma, for patterns of lemmas alone; they are few.
    private readonly PhraseEntry[][] _byLetter;

    public PhraseTable(IEnumerable<PhraseEntry> entries)
    {
        Entries = [.. entries];
        _byForm = Anchors(PhraseElementKind.Word)
            .Select(anchor => (Key: Hash(anchor.Form), anchor.Entry))
            .Distinct()
            .GroupBy(pair => pair.Key, pair => pair.Entry)
            .ToDictionary(group => group.Key, group => group.ToArray());
        var byLetter = Anchors(PhraseElementKind.Lemma)
            .Select(anchor => (Letter: LetterOf(anchor.Form), anchor.Entry))
            .Distinct()
            .ToLookup(pair => pair.Letter, pair => pair.Entry);
        _byLetter = [.. Enumerable.Range(0, 26).Select(letter => byLetter[letter].ToArray())];
    }

    public IReadOnlyList<PhraseEntry> Entries { get; }

    /// <summary>The entries that the word may be part of by its written form.</summary>
    public ReadOnlySpan<PhraseEntry> WithForm(ReadOnlySpan<char> word) =>
        _byForm.TryGetValue(Hash(word), out var entries) ? entries : default;

    /// <summary>The entries that the word may be part of by its lemma.</summary>
    public ReadOnlySpan<PhraseEntry> WithLemma(ReadOnlySpan<char> word) =>
        LetterOf(word) is >= 0 and var letter ? _byLetter[letter] : default;

    private IEnumerable<(string Form, PhraseEntry Entry)> Anchors(PhraseElementKind kind) =>
        Entries
            .Where(entry => entry.Pattern.Anchor.Kind == kind)
            .SelectMany(entry => entry.Pattern.Anchor.Forms.Select(form => (form, entry)));

    // FNV-1a over folded characters: a clash only means a pattern tried in vain.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ WordForms.Fold(c)) * 16777619u;
        }
        return hash;
    }

    // Capitals lose their accents in print, so the letter is taken without.
    private static int LetterOf(ReadOnlySpan<char> word)
    {
        var letter = WordForms.Fold(word[0]) switch
        {
            'à' or 'â' => 'a',
            'ç' => 'c',
            'é' or 'è' or 'ê' => 'e',
            'î' => 'i',
            'ô' or 'œ' => 'o',
            var other => other,
        };
        return letter is >= 'a' and <= 'z' ? letter - 'a' : -1;
    }
}
