namespace MtQuality.Training.SentenceScore;

/// <summary>Statistics that depend on the order of scores only.</summary>
internal static class RankStatistics
{
    /// <summary>Probability that a positive sample scores higher than a negative one, ties counting half (Mann–Whitney).</summary>
    public static double AreaUnderCurve(IEnumerable<(double Score, bool IsPositive)> samples)
    {
        var all = samples.ToArray();
        var ranks = Ranks(Array.ConvertAll(all, s => s.Score));
        long positives = all.Count(s => s.IsPositive);
        var rankSum = all.Zip(ranks).Where(p => p.First.IsPositive).Sum(p => p.Second);
        return (rankSum - (positives * (positives + 1) / 2.0)) / (positives * (double)(all.Length - positives));
    }

    /// <summary>Spearman's rank correlation.</summary>
    public static double Spearman(double[] a, double[] b)
    {
        var (ranksA, ranksB) = (Ranks(a), Ranks(b));
        var mean = (a.Length + 1) / 2.0;
        var covariance = ranksA.Zip(ranksB).Sum(p => (p.First - mean) * (p.Second - mean));
        return covariance / Math.Sqrt(ranksA.Sum(r => (r - mean) * (r - mean)) * ranksB.Sum(r => (r - mean) * (r - mean)));
    }

    /// <summary>Place of each value among all, from 0 for the lowest to 1 for the highest.</summary>
    public static double[] Percentiles(double[] values) => Array.ConvertAll(Ranks(values), rank => (rank - 0.5) / values.Length);

    /// <summary>Rank of each value from 1 on; equal values share the mean of their ranks.</summary>
    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var i = 0; i < order.Length; )
        {
            var j = i;
            while (j < order.Length && values[order[j]].Equals(values[order[i]]))
            {
                j++;
            }
            for (var k = i; k < j; k++)
            {
                ranks[order[k]] = (i + 1 + j) / 2.0;
            }
            i = j;
        }
        return ranks;
    }
}
