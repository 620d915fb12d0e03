using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>The same elided word twice ("l'l'article"), or an article before its own elision ("le l'article", "de d'autres").</summary>
internal sealed class DoubledElision()
    : SentenceRule(
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
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            var next = sentence.Tokens[i + 1];
            if (next.Has(TokenFlags.Elided) && !next.Has(TokenFlags.HyphenClitic) && IsDoubled(sentence, i))
            {
                sink.ReportTokens(this, sentence, i, i + 1, null, null, sink.Explains ? sentence.Word(i + 1).ToString() : null);
            }
        }
    }

    private static bool IsDoubled(in SentenceContext sentence, int first)
    {
        var second = sentence.Word(first + 1);
        var letter = WordForms.Fold(second[0]);
        if (second.Length != 2 || letter is not ('l' or 'd'))
        {
            return false; // "nous nous", "s's": qu'qu' and the rest do not occur.
        }
        return sentence.Tokens[first].Has(TokenFlags.Elided)
                ? sentence.Word(first).Length == 2 && WordForms.Fold(sentence.Word(first)[0]) == letter
            : letter == 'l'
                ? sentence.IsAny(first, s_articles) && !sentence.SpaceBefore(first + 2) && !sentence[first + 2].IsVerbal
            : sentence.Is(first, "de") && !sentence.Tokens[first].Has(TokenFlags.InitialCapital);
    }

    private static readonly string[] s_articles = ["le", "la", "les"];
}
