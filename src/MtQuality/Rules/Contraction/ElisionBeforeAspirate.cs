using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>An elision before h aspiré: "l'haricot", "d'hauts fonctionnaires".</summary>
internal sealed class ElisionBeforeAspirate()
    : WordRule(
        new RuleDescriptor(
            "MTQ2008",
            "ElisionBeforeAspirate",
            Category.Contraction,
            Severity.Minor,
            Origin.Either,
            "« {0} » : le h de « {1} » est aspiré, pas d'élision.",
            "“{0}”: the h of “{1}” is aspirate, nothing elides before it."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    )
{
    public override bool Concerns(in WrittenWord word) => word.IsKnown && WordForms.Fold(word.Form[0]) == 'h';

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && sentence.Tokens[i - 1].Has(TokenFlags.Elided)
            && Elisions.IsElided(sentence.Word(i - 1)[..^1])
            && !sentence.SpaceBefore(i)
            && Elision.IsOrdinaryWord(sentence, i)
            && WordForms.Fold(sentence.Word(i)[0]) == 'h'
            && IsAlwaysAspirated(sentence, i)
        )
        {
            var word = sink.Explains ? sentence.Word(i).ToString() : null;
            sink.ReportTokens(this, sentence, i - 1, i, word, null, word is null ? null : $"{Full(sentence, i - 1)} {word}");
        }
    }

    private static bool IsAlwaysAspirated(in SentenceContext sentence, int word)
    {
        foreach (var analysis in sentence.Analyses(word))
        {
            if (!analysis.Morph.Has(MorphFlags.Aspirated))
            {
                return false;
            }
        }
        return true;
    }

    private static string Full(in SentenceContext sentence, int elided) =>
        sentence.Is(elided, "l'")
            ? sentence[elided + 1].Gender == Gender.Feminine
                ? "la"
                : "le"
            : $"{sentence.Word(elided)[..^1]}e";
}
