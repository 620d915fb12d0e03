using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Contraction;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"les conversions ne pas réussissent", "qui ne jamais expire": both parts of the negation before a conjugated verb.</summary>
internal sealed class NegationBeforeFiniteVerb()
    : SentenceRule(
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
    )
{
    private static readonly FoldedSet s_second = new("pas plus jamais guère point rien");
    private static readonly FoldedSet s_clitics = new("le la les l' lui leur se s' y en me m' te t' nous vous");

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            if (!sentence.IsAny(i, ["ne", "n'"]) || !s_second.Contains(sentence.Word(i + 1)))
            {
                continue;
            }
            var verb = i + 2;
            while (s_clitics.Contains(sentence.Word(verb)) && verb < i + 5)
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
    }

    private void Report(in SentenceContext s, int ne, int verb, FindingSink sink)
    {
        var suggestion = sink.Explains && verb == ne + 2 ? $"{NegationBefore(s, verb)}{s.Word(verb)} {s.Word(ne + 1)}" : null;
        sink.ReportTokens(this, s, ne, verb, null, null, suggestion);
    }

    private static string NegationBefore(in SentenceContext s, int verb) => Elision.StartsWithVowelSound(s, verb) ? "n'" : "ne ";
}
