using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A word that people often misspell, with a letter doubled, left single or taken for another: "appellé", "professionel".</summary>
internal sealed class CommonMisspelling()
    : WordRule(
        new RuleDescriptor(
            "MTQ9013",
            "CommonMisspelling",
            Category.Typography,
            Severity.Minor,
            Origin.Human,
            "« {0} » s'écrit « {1} ».",
            "\"{0}\" is spelled \"{1}\"."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int LongestWord = 32;

    private static readonly FrozenDictionary<string, string> s_spellings = RuleData
        .Lines("misspellings.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Wrong spellings and right ones.</summary>
    public static IReadOnlyDictionary<string, string> Spellings => s_spellings;

    public override bool Concerns(in WrittenWord word) => !word.IsKnown && TryFind(word.Form, out _);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        // With a capital inside the sentence it may be a name.
        if (
            sentence.IsKnown(i)
            || sentence.Tokens[i].Kind != TokenKind.Word
            || (i > 0 && sentence.Tokens[i].Has(TokenFlags.InitialCapital))
        )
        {
            return;
        }
        var word = sentence.Word(i);
        if (TryFind(word, out var right))
        {
            var suggestion = sink.Explains ? WordForms.WithCasingOf(word, right) : null;
            sink.ReportTokens(this, sentence, i, i, suggestion, null, suggestion);
        }
    }

    private static bool TryFind(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? right)
    {
        right = null;
        if (word.Length > LongestWord)
        {
            return false;
        }
        Span<char> folded = stackalloc char[LongestWord];
        for (var c = 0; c < word.Length; c++)
        {
            folded[c] = WordForms.Fold(word[c]);
        }
        return s_lookup.TryGetValue(folded[..word.Length], out right);
    }
}
