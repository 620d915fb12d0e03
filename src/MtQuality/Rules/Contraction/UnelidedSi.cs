using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Contraction;

/// <summary>"si il" for "s'il": a slip of people as much as of machines.</summary>
internal sealed class UnelidedSi()
    : WordRule(
        new RuleDescriptor(
            "MTQ2009",
            "UnelidedSi",
            Category.Contraction,
            Severity.Minor,
            Origin.Either,
            "« si » s'élide devant « il » et « ils » : « {1} ».",
            "“si” elides before “il” and “ils”: “{1}”."
        )
        {
            Requires = SentenceTraits.Pronoun,
        }
    ),
        INextWordRule
{
    public override bool Concerns(in WrittenWord word) => word.Is("si");

    public bool ConcernsBefore(in WrittenWord next) => next.Is("il") || next.Is("ils");

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 1 < sentence.Count
            && sentence.Is(i, "si")
            && sentence.SpaceBefore(i + 1)
            && (sentence.Is(i + 1, "il") || sentence.Is(i + 1, "ils"))
        )
        {
            var elided = sink.Explains ? $"{sentence.Word(i)[..1]}'{sentence.Word(i + 1)}" : null;
            sink.ReportTokens(this, sentence, i, i + 1, elided, null, elided);
        }
    }
}
