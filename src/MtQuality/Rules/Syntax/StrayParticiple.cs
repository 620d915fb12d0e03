using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "son arrivée au pouvoir détenue par X": the participle agrees with the far noun, which nobody can hold, and not with the near one,
/// which it belongs to. The machine chose the agreement without the sense: an arrival is not held, power is.
/// </summary>
internal sealed class StrayParticiple()
    : WordRule(
        new RuleDescriptor(
            "MTQ4002",
            "StrayParticiple",
            Category.Agreement,
            Severity.Major,
            Origin.Machine,
            "« {0} » s’accorde avec « {1} », mais seul « {2} » peut l’être.",
            "“{0}” agrees with “{1}”, but only “{2}” can be."
        )
        {
            Requires = SentenceTraits.PastParticiple,
        }
    )
{
    private static readonly FoldedSet s_events = new(RuleData.Lines("intransitive-events.txt"));
    private static readonly FoldedSet s_holding = new(RuleData.Lines("holding-verbs.txt"));

    public override bool Concerns(in WrittenWord word) => word.Is("par");

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var (participle, near) = (i - 1, i - 2);
        if (participle < 3 || !sentence.Is(i, "par") || !sentence.Is(near, Pos.Noun) || !IsHolding(sentence, participle))
        {
            return;
        }
        var far = EventBefore(sentence, near);
        if (far < 0)
        {
            return;
        }
        var features = sentence.FeaturesAsModifier(participle);
        var ofNear = sentence.FeaturesAsNoun(near);
        if (!features.AgreesWith(ofNear) && features.AgreesWith(sentence.FeaturesAsNoun(far)))
        {
            Report(sentence, sink, participle, far, near, ofNear);
        }
    }

    private void Report(in SentenceContext sentence, FindingSink sink, int participle, int far, int near, GenderNumber ofNear)
    {
        if (sink.Explains)
        {
            sink.ReportTokens(
                this,
                sentence,
                participle,
                participle,
                sentence.Word(far).ToString(),
                sentence.Word(near).ToString(),
                Inflection.OfNominal(sentence, participle, ofNear)
            );
        }
        else
        {
            sink.ReportTokens(this, sentence, participle, participle);
        }
    }

    private static bool IsHolding(in SentenceContext s, int i) => s[i].IsPastParticiple && s.HasLemmaIn(i, s_holding);

    // The event noun that governs the near noun through à, en, dans or sur: "arrivée au pouvoir", "retour à la présidence".
    private static int EventBefore(in SentenceContext s, int near)
    {
        var i = near - 1;
        while (i > 0 && s[i].Pos is Pos.Determiner or Pos.Adjective)
        {
            i--;
        }
        return s.IsAny(i, ["à", "au", "aux", "en", "dans", "sur"]) && IsEvent(s, i - 1) ? i - 1 : -1;
    }

    // "sa montée": most of these nouns are participles too; a determiner before the word decides.
    private static bool IsEvent(in SentenceContext s, int i) =>
        s.Is(i, Pos.Noun) ? s.HasLemmaIn(i, s_events) : s.Is(i - 1, Pos.Determiner) && s.IsIn(i, s_events);
}
