using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>The same elided word twice ("l'l'article"), or an article before its own elision ("le l'article", "de d'autres").</summary>
internal sealed class DoubledElision()
    : WordRule(
        new RuleDescriptor(
            "MTQ2004",
            "DoubledElision",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : l'élision est redoublée.",
            "“{0}”: the elided word is doubled."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    ),
        IPreviousWordRule
{
    public override bool Concerns(in WrittenWord word) => word.IsIn(s_elided);

    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public bool ConcernsAfter(in WrittenWord previous) =>
        previous.IsIn(s_unelided) || (previous.Form.Length == 2 && WordForms.Fold(previous.Form[0]) is 'l' or 'd');

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i > 0 && sentence.IsIn(i, s_elided) && !sentence.Tokens[i].Has(TokenFlags.HyphenClitic) && IsDoubled(sentence, i - 1))
        {
            sink.ReportTokens(this, sentence, i - 1, i, null, null, sink.Explains ? sentence.Word(i).ToString() : null);
        }
    }

    private static bool IsDoubled(in SentenceContext sentence, int first)
    {
        var letter = WordForms.Fold(sentence.Word(first + 1)[0]);
        return sentence.Tokens[first].Has(TokenFlags.Elided)
                ? sentence.Word(first).Length == 2 && WordForms.Fold(sentence.Word(first)[0]) == letter
            : letter == 'l'
                ? sentence.IsAny(first, s_articles) && !sentence.SpaceBefore(first + 2) && !sentence[first + 2].IsVerbal
            : sentence.Is(first, "de") && !sentence.Tokens[first].Has(TokenFlags.InitialCapital);
    }

    // qu'qu' and the rest do not occur.
    private static readonly FoldedSet s_elided = new("l' d'");

    private static readonly FoldedSet s_unelided = new("le la les de");

    private static readonly string[] s_articles = ["le", "la", "les"];
}
