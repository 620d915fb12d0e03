using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>"les photos que vous avez pris": a participle with avoir agrees with the object that stands before it. Nobody hears it,
/// and people forget it.</summary>
internal sealed class PrecedingObject()
    : WordRule(
        new RuleDescriptor(
            "MTQ9020",
            "PrecedingObjectAgreement",
            Category.Agreement,
            Severity.Minor,
            Origin.Human,
            "Le participe « {0} » s’accorde avec « {1} », qui le précède.",
            "The participle “{0}” agrees with “{1}”, which stands before it."
        )
        {
            Requires = SentenceTraits.PastParticiple,
        }
    ),
        INextWordRule
{
    private static readonly FoldedSet s_relatives = new("que qu'");
    private static readonly FoldedSet s_subjects = new("j' je tu il elle on nous vous ils elles");
    private static readonly FoldedSet s_between = new("déjà bien aussi toujours ainsi ensuite précédemment récemment");

    // Their participle does not agree before an infinitive, with a measure, or at all.
    private static readonly FoldedSet s_withoutObject = new(
        "faire laisser pouvoir devoir vouloir coûter valoir durer falloir dire croire penser savoir voir entendre sentir"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_relatives);

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_subjects);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && i + 3 < sentence.Count
            && sentence.IsIn(i, s_relatives)
            && sentence.IsIn(i + 1, s_subjects)
            && IsHaving(sentence, i + 2)
        )
        {
            var participle = sentence.IsIn(i + 3, s_between) ? i + 4 : i + 3;
            CheckParticiple(sentence, i, participle, sink);
        }
    }

    private static bool IsHaving(in SentenceContext s, int i) => s[i].IsVerbal && s[i].IsFinite && s.HasLemma(i, "avoir");

    private void CheckParticiple(in SentenceContext s, int relative, int participle, FindingSink sink)
    {
        if (
            !s.IsPlainWord(participle)
            || !s[participle].IsPastParticiple
            || s.HasLemmaIn(participle, s_withoutObject)
            || !s.Is(relative - 1, Pos.Noun)
            || !s.IsPlainWord(relative - 1)
            // "les efforts qu'il a promis de faire", "la liste qu'il a dit que …": the object is that of what follows.
            || s[participle + 1].Form == VerbForm.Infinitive
            || s.IsAny(participle + 1, ["de", "d'", "à", "que", "qu'"])
        )
        {
            return;
        }
        var features = s.FeaturesAsModifier(participle);
        var noun = relative - 1;
        var ofNoun = NounAdjective.FeaturesInGroup(s, noun, out var first, out var isLinked);
        if (
            ofNoun == GenderNumber.None
            || first == noun // without a determiner it is no object: "de sorte que nous avons fini"
            || isLinked
            || features.AgreesWith(ofNoun)
            || s.IsTime(noun)
            || s.IsAny(
                noun,
                [
                    "fois",
                    "fait",
                    "façon",
                    "manière",
                    "point",
                    "sorte",
                    "mesure",
                    "idée",
                    "preuve",
                    "impression",
                    "enquête",
                    "interview",
                    "entretien",
                    "procès",
                    "audience",
                    "cas",
                ]
            )
            || Attachment.CouldBelongFurtherLeft(s, first, isLinked, features)
        )
        {
            return;
        }
        AgreementReport.Modifier(this, s, sink, participle, noun, ofNoun);
    }
}
