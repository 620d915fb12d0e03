using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"des produits tel que", "une valeur tels que": tel que does not agree with the noun before it.</summary>
internal sealed class SuchAs()
    : WordRule(
        new RuleDescriptor(
            "MTQ1014",
            "SuchAsAgreement",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas avec « {1} ».",
            "“{0}” does not agree with “{1}”."
        )
    ),
        INextWordRule
{
    private static readonly FoldedSet s_forms = new("tel telle tels telles");
    private static readonly FoldedSet s_that = new("que qu'");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_forms);

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_that);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i == 0 || i + 1 >= sentence.Count)
        {
            return;
        }
        // "tel qu'indiqué plus haut" stands for a sentence
        if (
            sentence.IsIn(i, s_forms)
            && sentence.IsIn(i + 1, s_that)
            && !sentence[i + 2].IsPastParticiple
            && !sentence.CouldBePastParticiple(i + 2)
        )
        {
            CheckNoun(sentence, i, sink);
        }
    }

    // The nearest noun and all that it may hang on: one that agrees makes it right.
    private void CheckNoun(in SentenceContext s, int such, FindingSink sink)
    {
        var noun = s.IsMark(such - 1, ',') ? NounAdjective.NounBefore(s, such - 1) : NounAdjective.NounBefore(s, such);
        if (noun < 0)
        {
            return;
        }
        var wanted = NounAdjective.FeaturesInGroup(s, noun, out var first, out var isLinked);
        var features = FeaturesOf(s, such);
        if (
            wanted == GenderNumber.None
            || features.AgreesWith(wanted)
            || Attachment.CouldBelongFurtherLeft(s, first, isLinked, features)
            || HasOtherNoun(s, first, features)
        )
        {
            return;
        }
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, such, such);
            return;
        }
        var form = DeterminerForms.Inflect("tel", wanted, elides: false);
        sink.ReportTokens(this, s, such, such, s.Word(noun).ToString(), null, form);
    }

    private static GenderNumber FeaturesOf(in SentenceContext s, int such) =>
        s.Is(such, "tel") ? GenderNumber.MasculineSingular
        : s.Is(such, "telle") ? GenderNumber.FeminineSingular
        : s.Is(such, "tels") ? GenderNumber.MasculinePlural
        : GenderNumber.FemininePlural;

    // "le monde, tel que nous le voyons", "il laisse la ville telle qu'elle est": the subject may be meant, wherever it stands.
    private static bool HasOtherNoun(in SentenceContext s, int before, GenderNumber features)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (
                s[i].Pos is Pos.Noun or Pos.ProperNoun or Pos.Pronoun or Pos.Unknown
                && s.FeaturesAsAntecedent(i).AgreesWith(features)
            )
            {
                return true;
            }
        }
        return false;
    }
}
