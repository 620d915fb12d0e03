using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"les données sont contiennent", "l'article sera présentent": a conjugated verb right after a form of être or avoir.</summary>
internal sealed class FiniteVerbAfterAuxiliary()
    : WordRule(
        new RuleDescriptor(
            "MTQ4015",
            "FiniteVerbAfterAuxiliary",
            Category.Tense,
            Severity.Major,
            Origin.Machine,
            "« {2} » est conjugué, après « {1} » qui l’est déjà.",
            "“{2}” is a finite verb, after “{1}”, which is one already."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        INextWordRule
{
    // Forms that are nothing but a conjugated être or avoir, and no noun ("l'est", "l'avions").
    private static readonly FoldedSet s_auxiliaries = new(
        "sont sera seront était étaient serait seraient ont auront avait avaient aurait auraient êtes sommes suis"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_auxiliaries) || word.Is("est");

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.Facts.IsOnlyFinite;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 1 < sentence.Count
            && (sentence.IsIn(i, s_auxiliaries) || IsEst(sentence, i))
            && sentence.SpaceBefore(i + 1)
            && sentence.IsPlainWord(i + 1)
            && sentence.IsOnlyFinite(i + 1)
            && !IsInserted(sentence, i)
            && !SoundsLikeParticiple(sentence, i + 1)
            && !EndsRelative(sentence, i)
        )
        {
            Report(sentence, i, sink);
        }
    }

    // "à l'est s'étend", "nord-est soufflent"
    private static bool IsEst(in SentenceContext s, int i) =>
        s.Is(i, "est") && s[i].IsVerbal && s[i - 1].Pos is Pos.Noun or Pos.Pronoun && !s.IsAny(i - 1, ["l'", "ce", "c'"]);

    // "vous êtes invitez", "est définit", "a finis": a slip of people, who write what they hear.
    private static bool SoundsLikeParticiple(in SentenceContext s, int i)
    {
        var word = s.Word(i);
        return word.EndsWith("ez")
            || word.EndsWith("ai")
            || word.EndsWith("ait")
            || word.EndsWith("ais")
            || word.EndsWith("aient")
            || word.EndsWith("it")
            || word.EndsWith("is")
            || word.EndsWith("ut")
            || word.EndsWith("us")
            || word.EndsWith("û")
            || word.EndsWith("a");
    }

    // "ils ont semble-t-il renoncé", "sont sont" is a word written twice
    private static bool IsInserted(in SentenceContext s, int auxiliary) =>
        (auxiliary + 2 < s.Count && s.Tokens[auxiliary + 2].Has(TokenFlags.HyphenClitic))
        || WordForms.EqualsIgnoringCase(s.Word(auxiliary), s.Word(auxiliary + 1));

    // "ceux qui le sont savent", "tels qu'ils étaient existent": the first verb ends a clause of its own.
    private static bool EndsRelative(in SentenceContext s, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (s[i].Subclass is Subclass.Relative or Subclass.Interrogative || s.Is(i, Pos.SubordinatingConjunction))
            {
                return true;
            }
        }
        return false;
    }

    private void Report(in SentenceContext s, int auxiliary, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, auxiliary, auxiliary + 1);
            return;
        }
        var verb = s.Word(auxiliary + 1).ToString();
        sink.ReportTokens(this, s, auxiliary, auxiliary + 1, s.Word(auxiliary).ToString(), verb, verb);
    }
}
