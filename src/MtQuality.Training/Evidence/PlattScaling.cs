using MtQuality.Scoring;

namespace MtQuality.Training.Evidence;

/// <summary>Fits scale and offset of a logistic curve to sums and labels by Newton's method, with Platt's smoothed targets.</summary>
internal static class PlattScaling
{
    private const int MaxIterations = 100;

    /// <param name="samples">Sums with their labels and weights; both labels must occur.</param>
    public static Calibration Fit(IReadOnlyCollection<(double Sum, bool IsMachine, double Weight)> samples)
    {
        var positives = samples.Where(s => s.IsMachine).Sum(s => s.Weight);
        var negatives = samples.Where(s => !s.IsMachine).Sum(s => s.Weight);
        var targetOfPositive = (positives + 1) / (positives + 2);
        var targetOfNegative = 1 / (negatives + 2);

        double scale = 0;
        double offset = Math.Log((positives + 1) / (negatives + 1));
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            double g1 = 0,
                g0 = 0,
                h11 = 1e-9,
                h00 = 1e-9,
                h10 = 0;
            foreach (var (sum, isMachine, weight) in samples)
            {
                var p = 1 / (1 + Math.Exp(-((scale * sum) + offset)));
                var error = weight * (p - (isMachine ? targetOfPositive : targetOfNegative));
                var curvature = weight * p * (1 - p);
                g1 += error * sum;
                g0 += error;
                h11 += curvature * sum * sum;
                h10 += curvature * sum;
                h00 += curvature;
            }
            var determinant = (h11 * h00) - (h10 * h10);
            var stepScale = ((h00 * g1) - (h10 * g0)) / determinant;
            var stepOffset = ((h11 * g0) - (h10 * g1)) / determinant;
            scale -= stepScale;
            offset -= stepOffset;
            if (Math.Abs(stepScale) + Math.Abs(stepOffset) < 1e-10)
            {
                break;
            }
        }
        return new Calibration((float)scale, (float)offset);
    }
}
