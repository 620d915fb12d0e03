using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>"un application", "cette problème", "ma ordinateur": determiner and noun differ in gender.</summary>
internal sealed class DeterminerGender()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1002",
            "DeterminerNounGender",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {1} » est du {2} : le déterminant ne s’accorde pas avec le nom.",
            "“{1}” is {2} in French: the determiner does not agree with the noun."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (NounGroup.TryRead(sentence, i, out var group) && group.OfDeterminer.ClashesInGender(group.OfNoun))
            {
                AgreementReport.Group(this, sentence, sink, group, nounMayChange: false);
            }
        }
    }
}
