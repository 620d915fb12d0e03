using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Agreement;

/// <summary>"une version gratuit": noun and adjective differ in gender.</summary>
internal sealed class AdjectiveGender()
    : WordRule(
        new RuleDescriptor(
            "MTQ1004",
            "NounAdjectiveGender",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas en genre avec « {1} ».",
            "“{0}” does not agree in gender with “{1}”."
        )
        {
            Requires = SentenceTraits.None,
        }
    )
{
    public override bool Concerns(in WrittenWord word) => word.IsKnown;

    public override bool Concerns(Pos pos, VerbForm form) => pos == Pos.Adjective || form == VerbForm.PastParticiple;

    public override AgreementOf SilencedBy => AgreementOf.Modifier;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i > 0 && TryReadClash(sentence, i, out var clash) && clash.OfAdjective.ClashesInGender(clash.OfNoun))
        {
            AgreementReport.Modifier(this, sentence, sink, i, clash.Noun, clash.OfNoun);
        }
    }

    // Participles are the business of MTQ1009.
    private static bool TryReadClash(in SentenceContext s, int i, out NounAdjective clash) =>
        AdjectiveNoun.TryReadClash(s, i, out clash)
        || (!s.CouldBePastParticiple(i) && NounAdjective.TryReadClash(s, i, out clash));
}
