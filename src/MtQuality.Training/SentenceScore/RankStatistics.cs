namespace MtQuality.Training.SentenceScore;

/// <summary>Statistics that depend on the order of scores only.</summary>
internal static class RankStatistics
{
    /// <summary>Probability that a positive sample scores higher than a negative one, ties counting half (Mann–Whitney).</summary>
    public static double AreaUnderCurve(IEnumerable<(double Score, bool IsPositive)> samples)
    {
        var ordered = samples.OrderBy(s => s.Score).ToArray();
        double rankSum = 0;
        long positives = 0;
        for (var i = 0; i < ordered.Length; )
        {
            var j = i;
            while (j < ordered.Length && ordered[j].Score.Equals(ordered[i].Score))
            {
                j++;
            }
            var meanRank = (i + 1 + j) / 2.0;
            for (var k = i; k < j; k++)
            {
                if (ordered[k].IsPositive)
                {
                    rankSum += meanRank;
                    positives++;
                }
            }
            i = j;
        }
        var negatives = ordered.Length - positives;
        return (rankSum - (positives * (positives + 1) / 2.0)) / (positives * (double)negatives);
    }
}
