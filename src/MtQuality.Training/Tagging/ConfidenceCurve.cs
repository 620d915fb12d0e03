namespace MtQuality.Training.Tagging;

/// <summary>Probability that a decision is right, from its lead over the next best candidate: a logistic curve fitted on held-out text.</summary>
internal sealed record ConfidenceCurve(double Slope, double Offset)
{
    /// <summary>Fits the curve by Newton's method.</summary>
    /// <param name="decisions">Lead, in weights before rounding, and whether the decision was right.</param>
    public static ConfidenceCurve Fit(IReadOnlyCollection<(double Lead, bool Right)> decisions)
    {
        var (slope, offset) = (0.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            // A weak prior keeps the matrix regular where every decision is right.
            var (gradSlope, gradOffset) = (-1e-3 * slope, -1e-3 * offset);
            var (ss, so, oo) = (1e-3, 0.0, 1e-3);
            foreach (var (lead, right) in decisions)
            {
                var p = Sigmoid((slope * lead) + offset);
                var error = (right ? 1 : 0) - p;
                var spread = p * (1 - p);
                gradSlope += error * lead;
                gradOffset += error;
                ss += spread * lead * lead;
                so += spread * lead;
                oo += spread;
            }
            var determinant = (ss * oo) - (so * so);
            slope += ((oo * gradSlope) - (so * gradOffset)) / determinant;
            offset += ((ss * gradOffset) - (so * gradSlope)) / determinant;
        }
        return new ConfidenceCurve(slope, offset);
    }

    /// <summary>The leads, in rounded weights, from which on the confidence is 1, 2, … 255; confidence c means right with probability (1 + c / 255) / 2.</summary>
    public ushort[] Steps(double scale)
    {
        var steps = new ushort[byte.MaxValue];
        for (var c = 1; c <= byte.MaxValue; c++)
        {
            var p = 0.5 + (0.5 * c / (byte.MaxValue + 1.0));
            var lead = (Math.Log(p / (1 - p)) - Offset) / Slope;
            steps[c - 1] = (ushort)Math.Clamp(Math.Ceiling(lead * scale), 0, ushort.MaxValue);
        }
        return steps;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
