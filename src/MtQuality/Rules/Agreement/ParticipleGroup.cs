using MtQuality.Rules.Chunking;

namespace MtQuality.Rules.Agreement;

/// <summary>"ses activités entièrement dédiée": noun and participle differ in gender or number.</summary>
internal sealed class ParticipleGroup()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1009",
            "NounParticipleAgreement",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "Le participe « {0} » ne s’accorde pas avec « {1} ».",
            "The participle “{0}” does not agree with “{1}”."
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
            if (sentence.CouldBePastParticiple(i) && NounAdjective.TryReadClash(sentence, i, out var clash))
            {
                AgreementReport.Modifier(this, sentence, sink, i, clash.Noun, clash.OfNoun);
            }
        }
    }
}
