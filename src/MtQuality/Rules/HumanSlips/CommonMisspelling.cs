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
    private static readonly (FoldedSet Wrong, string[] Right) s_spellings = Load();

    public override bool Concerns(in WrittenWord word) => !word.IsKnown && word.IsIn(s_spellings.Wrong);

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
        if (s_spellings.Wrong.IndexOf(word) is >= 0 and var index)
        {
            var suggestion = sink.Explains ? WordForms.WithCasingOf(word, s_spellings.Right[index]) : null;
            sink.ReportTokens(this, sentence, i, i, suggestion, null, suggestion);
        }
    }

    private static (FoldedSet Wrong, string[] Right) Load()
    {
        string[][] pairs = [.. RuleData.Lines("misspellings.txt").Select(line => line.Split('\t'))];
        return (new FoldedSet(Array.ConvertAll(pairs, pair => pair[0])), Array.ConvertAll(pairs, pair => pair[1]));
    }
}
