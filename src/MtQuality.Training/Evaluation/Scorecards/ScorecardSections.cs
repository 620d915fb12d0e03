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
        new OutsideRuleSection(),
        new OutsideSourceSection(),
    ];
}
