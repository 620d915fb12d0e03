namespace MtQuality.Rules.Contraction;

/// <summary>"si il" for "s'il": a slip of people as much as of machines.</summary>
internal sealed class UnelidedSi()
    : SentenceRule(
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
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (sentence.Is(i, "si") && sentence.SpaceBefore(i + 1) && (sentence.Is(i + 1, "il") || sentence.Is(i + 1, "ils")))
            {
                var elided = sink.Explains ? $"{sentence.Word(i)[..1]}'{sentence.Word(i + 1)}" : null;
                sink.ReportTokens(this, sentence, i, i + 1, elided, null, elided);
            }
        }
    }
}
