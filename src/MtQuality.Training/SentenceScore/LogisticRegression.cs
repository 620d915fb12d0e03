using MathNet.Numerics.LinearAlgebra;

namespace MtQuality.Training.SentenceScore;

/// <summary>Logistic regression with an L2 penalty on the weights (not the bias), fitted by Newton's method.</summary>
internal static class LogisticRegression
{
    private const int MaxIterations = 50;

    /// <param name="rows">Feature vectors.</param>
    /// <param name="targets">One per row: a label, 0 or 1, or what lies between.</param>
    /// <param name="penalty">Strength of the penalty, in units of rows.</param>
    /// <returns>Weights, then the bias.</returns>
    public static double[] Fit(IReadOnlyList<float[]> rows, IReadOnlyList<double> targets, double penalty)
    {
        var size = rows[0].Length + 1;
        var weights = Vector<double>.Build.Dense(size);
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var gradient = Vector<double>.Build.Dense(size);
            var curvature = Matrix<double>.Build.Dense(size, size);
            var x = new double[size];
            for (var r = 0; r < rows.Count; r++)
            {
                Array.Copy(rows[r], x, size - 1);
                x[size - 1] = 1;
                var sum = 0.0;
                for (var i = 0; i < size; i++)
                {
                    sum += weights[i] * x[i];
                }
                var p = 1 / (1 + Math.Exp(-sum));
                var error = p - targets[r];
                var w = Math.Max(p * (1 - p), 1e-9);
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += error * x[i];
                    for (var j = 0; j <= i; j++)
                    {
                        curvature[i, j] += w * x[i] * x[j];
                    }
                }
            }
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    curvature[j, i] = curvature[i, j];
                }
                if (i < size - 1)
                {
                    gradient[i] += penalty * weights[i];
                    curvature[i, i] += penalty;
                }
            }
            var step = curvature.Cholesky().Solve(gradient);
            weights -= step;
            if (step.AbsoluteMaximum() < 1e-8)
            {
                break;
            }
        }
        return weights.ToArray();
    }
}
