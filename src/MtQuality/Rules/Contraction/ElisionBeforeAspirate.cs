using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>An elision before h aspiré: "l'haricot", "d'hauts fonctionnaires".</summary>
internal sealed class ElisionBeforeAspirate()
    : SentenceRule(
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
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (
                sentence.Tokens[i].Has(TokenFlags.Elided)
                && Elisions.IsElided(sentence.Word(i)[..^1])
                && !sentence.SpaceBefore(i + 1)
                && Elision.IsOrdinaryWord(sentence, i + 1)
                && WordForms.Fold(sentence.Word(i + 1)[0]) == 'h'
                && IsAlwaysAspirated(sentence, i + 1)
            )
            {
                var word = sink.Explains ? sentence.Word(i + 1).ToString() : null;
                sink.ReportTokens(this, sentence, i, i + 1, word, null, word is null ? null : $"{Full(sentence, i)} {word}");
            }
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
