using System.Collections.Frozen;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A word that people often misspell, with a letter doubled, left single or taken for another: "appellé", "professionel".</summary>
internal sealed class CommonMisspelling()
    : SentenceRule(
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
    private static readonly FrozenDictionary<string, string> s_spellings = RuleData
        .Lines("misspellings.txt")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Wrong spellings and right ones.</summary>
    public static IReadOnlyDictionary<string, string> Spellings => s_spellings;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        Span<char> folded = stackalloc char[32];
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            // With a capital inside the sentence it may be a name.
            if (
                sentence.IsKnown(i)
                || sentence.Tokens[i].Kind != TokenKind.Word
                || word.Length > folded.Length
                || (i > 0 && sentence.Tokens[i].Has(TokenFlags.InitialCapital))
            )
            {
                continue;
            }
            for (var c = 0; c < word.Length; c++)
            {
                folded[c] = WordForms.Fold(word[c]);
            }
            if (s_lookup.TryGetValue(folded[..word.Length], out var right))
            {
                var suggestion = sink.Explains ? WordForms.WithCasingOf(word, right) : null;
                sink.ReportTokens(this, sentence, i, i, suggestion, null, suggestion);
            }
        }
    }
}
