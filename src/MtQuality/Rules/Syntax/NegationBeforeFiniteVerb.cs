using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Contraction;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"les conversions ne pas réussissent", "qui ne jamais expire": both parts of the negation before a conjugated verb.</summary>
internal sealed class NegationBeforeFiniteVerb()
    : WordRule(
        new RuleDescriptor(
            "MTQ4014",
            "NegationBeforeFiniteVerb",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » : la négation encadre le verbe conjugué.",
            "“{0}”: the negation goes around a finite verb."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        INextWordRule
{
    private static readonly FoldedSet s_first = new("ne n'");
    private static readonly FoldedSet s_second = new("pas plus jamais guère point rien");
    private static readonly FoldedSet s_clitics = new("le la les l' lui leur se s' y en me m' te t' nous vous");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_first);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_second);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 2 >= sentence.Count)
        {
            return;
        }
        if (!sentence.IsIn(i, s_first) || !sentence.IsIn(i + 1, s_second))
        {
            return;
        }
        var verb = i + 2;
        while (sentence.IsIn(verb, s_clitics) && verb < i + 5)
        {
            verb++;
        }
        if (sentence.Is(verb, Pos.Adverb))
        {
            verb++;
        }
        if (sentence.IsPlainWord(verb) && sentence.IsOnlyFinite(verb))
        {
            Report(sentence, i, verb, sink);
        }
    }

    private void Report(in SentenceContext s, int ne, int verb, FindingSink sink)
    {
        var suggestion = sink.Explains && verb == ne + 2 ? $"{NegationBefore(s, verb)}{s.Word(verb)} {s.Word(ne + 1)}" : null;
        sink.ReportTokens(this, s, ne, verb, null, null, suggestion);
    }

    private static string NegationBefore(in SentenceContext s, int verb) => Elision.StartsWithVowelSound(s, verb) ? "n'" : "ne ";
}
