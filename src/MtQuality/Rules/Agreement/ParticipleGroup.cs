using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Agreement;

/// <summary>"ses activités entièrement dédiée": noun and participle differ in gender or number.</summary>
internal sealed class ParticipleGroup()
    : WordRule(
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
    public override bool Concerns(in WrittenWord word) => word.Facts.CouldBePastParticiple;

    public override bool Concerns(Pos pos, VerbForm form) => pos == Pos.Adjective || form == VerbForm.PastParticiple;

    public override AgreementOf SilencedBy => AgreementOf.Modifier;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i > 0 && sentence.CouldBePastParticiple(i) && NounAdjective.TryReadClash(sentence, i, out var clash))
        {
            AgreementReport.Modifier(this, sentence, sink, i, clash.Noun, clash.OfNoun);
        }
    }
}
