namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Rates of findings.</summary>
internal static class Rate
{
    public static double Per100000(long count, long words) => words == 0 ? 0 : 1e5 * count / words;
}
