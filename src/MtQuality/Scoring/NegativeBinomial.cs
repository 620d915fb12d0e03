namespace MtQuality.Scoring;

/// <summary>
/// Counts of an artifact in a document: a Poisson count whose rate differs from document to document by a gamma law. That is the
/// negative binomial (Greenwood and Yule, 1920); with it the tenth hit in one document weighs far less than the first, as it should
/// when artifacts come in clusters.
/// </summary>
internal static class NegativeBinomial
{
    // Beyond this many hits the ratio hardly moves; the bound keeps the sum short on a text that is all debris.
    private const int MaxCount = 64;

    /// <summary>Logarithm of the probability of <paramref name="count"/>, but for the term log(count!), which cancels in a ratio.</summary>
    /// <param name="count">How often the artifact was seen.</param>
    /// <param name="mean">How often it is expected.</param>
    /// <param name="shape">Shape of the gamma law: the smaller, the more the artifact clusters.</param>
    public static double LogProbability(int count, double mean, double shape)
    {
        count = Math.Min(count, MaxCount);
        var log = (shape * Math.Log(shape / (shape + mean))) + (count * Math.Log(mean / (shape + mean)));
        for (var i = 0; i < count; i++)
        {
            log += Math.Log(shape + i);
        }
        return log;
    }
}
