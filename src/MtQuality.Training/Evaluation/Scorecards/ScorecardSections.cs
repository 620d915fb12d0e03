namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>The sections of the scorecard, in their order.</summary>
internal static class ScorecardSections
{
    public static IReadOnlyList<IScorecardSection> All { get; } =
    [
        new GoldSection(),
        new GoldCategorySection(),
        new GoldRuleSection(),
        new CleanGoldSection(),
        new ArticleSection(),
        new TaggerSection(),
        new ChunkSection(),
        new OutsideRuleSection(),
        new OutsideSourceSection(),
        new ReliabilitySection(
            "reliability-sentences",
            "Reliability of the sentence score",
            "The score, beside the share of sentences in which annotators marked an error; models fitted without the documents asked about.",
            leftOut => leftOut.Sentences
        ),
        new ReliabilitySection(
            "reliability-tokens",
            "Reliability of the token model",
            "Confidence of MTQ0001 to MTQ0005, beside the share of findings on an error that annotators marked; model fitted without the documents asked about.",
            leftOut => leftOut.TokenFindings
        ),
        new ReliabilitySection(
            "reliability-articles",
            "Reliability of the probability of an article",
            "The probability, beside the share of documents that a machine translated; rates and calibration fitted without the family asked about, both sides and all families of equal weight.",
            leftOut => leftOut.Documents
        ),
    ];
}
