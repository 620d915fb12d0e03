using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"quel que soit la taille", "quels que soient les raisons": quel does not agree with the subject behind être.</summary>
internal sealed class WhateverAgreement()
    : WordRule(
        new RuleDescriptor(
            "MTQ1015",
            "WhateverAgreement",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas avec « {1} ».",
            "“{0}” does not agree with “{1}”."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        INextWordRule
{
    private static readonly FoldedSet s_forms = new("quel quelle quels quelles");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_forms);

    public bool ConcernsBefore(in WrittenWord next) => next.Is("que");

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 4 < sentence.Count
            && sentence.Is(i + 1, "que")
            && sentence.IsAny(i + 2, ["soit", "soient", "fût", "fussent"])
            && FeaturesOf(sentence, i) is not GenderNumber.None and var features
            && NounGroup.TryRead(sentence, i + 3, out var group)
            && !group.Features.AgreesWith(features)
            && !Coordination.IsConjunction(sentence, group.Noun + 1)
        )
        {
            Report(sentence, i, group, sink);
        }
    }

    private void Report(in SentenceContext s, int whatever, in NounGroup group, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, whatever, whatever);
            return;
        }
        var form = DeterminerForms.Inflect("quel", group.Features, elides: false);
        var cased = form is null ? null : WordForms.WithCasingOf(s.Word(whatever), form);
        sink.ReportTokens(this, s, whatever, whatever, s.Word(group.Noun).ToString(), null, cased);
    }

    private static GenderNumber FeaturesOf(in SentenceContext s, int i) =>
        s.Is(i, "quel") ? GenderNumber.MasculineSingular
        : s.Is(i, "quelle") ? GenderNumber.FeminineSingular
        : s.Is(i, "quels") ? GenderNumber.MasculinePlural
        : s.Is(i, "quelles") ? GenderNumber.FemininePlural
        : GenderNumber.None;
}
