using MtQuality.Language;
using MtQuality.Rules.Chunking;

namespace MtQuality.Rules.Agreement;

/// <summary>"un public professionnels": noun and adjective differ in number.</summary>
internal sealed class AdjectiveNumber()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1005",
            "NounAdjectiveNumber",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas en nombre avec « {1} ».",
            "“{0}” does not agree in number with “{1}”."
        )
        {
            Requires = SentenceTraits.None,
        }
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (TryReadClash(sentence, i, out var clash) && !clash.OfAdjective.ClashesInGender(clash.OfNoun))
            {
                AgreementReport.Modifier(this, sentence, sink, i, clash.Noun, clash.OfNoun);
            }
        }
    }

    // Participles are the business of MTQ1009.
    private static bool TryReadClash(in SentenceContext s, int i, out NounAdjective clash) =>
        AdjectiveNoun.TryReadClash(s, i, out clash)
        || (!s.CouldBePastParticiple(i) && NounAdjective.TryReadClash(s, i, out clash));
}
