using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"permet de réduisent le bruit": a preposition before a form that can only be a finite verb.</summary>
internal sealed class PrepositionBeforeFiniteVerb()
    : WordRule(
        new RuleDescriptor(
            "MTQ4006",
            "PrepositionBeforeFiniteVerb",
            Category.PartOfSpeech,
            Severity.Major,
            Origin.Either,
            "« {2} » est un verbe conjugué : après « {1} », il faut un infinitif ou un nom.",
            "“{2}” is a finite verb: after “{1}” there should be an infinitive or a noun."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        IPreviousWordRule
{
    // Before these neither an object pronoun nor a clause without conjunction can begin.
    private static readonly FoldedSet s_prepositions = new("de d' pour à sans par avec dans sur");

    public override bool Concerns(in WrittenWord word) => word.Facts.IsOnlyFinite;

    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public bool ConcernsAfter(in WrittenWord previous) => previous.IsIn(s_prepositions);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && sentence.IsIn(i - 1, s_prepositions)
            && sentence.IsPlainWord(i)
            && !sentence.Tokens[i].Has(TokenFlags.HasHyphen)
            && sentence.IsOnlyFinite(i)
        )
        {
            Report(sentence, i, sink);
        }
    }

    private void Report(in SentenceContext s, int verb, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, verb - 1, verb);
            return;
        }
        var before = s.Text[s.Tokens[verb - 1].Start..s.Tokens[verb].Start];
        var suggestion = Infinitive.Of(s, verb) is { } infinitive ? string.Concat(before, infinitive) : null;
        sink.ReportTokens(this, s, verb - 1, verb, s.Word(verb - 1).ToString(), s.Word(verb).ToString(), suggestion);
    }
}
