using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MtQuality.Scoring;

namespace MtQuality.Training.Sites;

/// <summary>Weights of the classifier before calibration.</summary>
internal sealed record SiteWeights(double[] Features, float[] Ngrams, double Bias)
{
    public double Score(SiteVector vector)
    {
        var sum = Bias;
        for (var i = 0; i < Features.Length; i++)
        {
            sum += Features[i] * vector.Features[i];
        }
        for (var i = 0; i < vector.Ngrams.Length; i++)
        {
            sum += Ngrams[vector.Ngrams[i]] * (double)vector.NgramValues[i];
        }
        return sum;
    }
}

/// <summary>
/// Logistic regression with an L2 penalty, fitted by L-BFGS. Both classes weigh the same, however many articles each has. The named
/// features are standardised and together as long as one table of n-grams, so that the penalty treats the three alike.
/// </summary>
internal static class SiteFitter
{
    private const double Penalty = 3e-4;
    private const double GradientTolerance = 1e-5;
    private const double ParameterTolerance = 1e-9;
    private const double ProgressTolerance = 1e-10;
    private const int Memory = 10;
    private const int MostIterations = 2000;

    public static SiteWeights Fit(IReadOnlyList<(SiteVector Vector, bool IsMachine)> rows)
    {
        var dense = ArticleFeatures.Count;
        var standard = Standardisation.Of(rows);
        var scaled = rows.Select(row => standard.Apply(row.Vector.Features)).ToArray();
        var shared = SharedNgrams(rows);
        var columns = rows.Select(row => Array.ConvertAll(row.Vector.Ngrams, ngram => Array.BinarySearch(shared, ngram)))
            .ToArray();
        var size = dense + shared.Length + 1;
        var machines = rows.Count(row => row.IsMachine);

        (double, Vector<double>) Loss(Vector<double> parameters)
        {
            var w = parameters.AsArray();
            var gradient = new double[size];
            var loss = 0.0;
            for (var r = 0; r < rows.Count; r++)
            {
                var (vector, isMachine) = rows[r];
                var sum = w[size - 1];
                for (var i = 0; i < dense; i++)
                {
                    sum += w[i] * scaled[r][i];
                }
                for (var i = 0; i < columns[r].Length; i++)
                {
                    sum += columns[r][i] < 0 ? 0 : w[dense + columns[r][i]] * vector.NgramValues[i];
                }
                var weight = 0.5 / (isMachine ? machines : rows.Count - machines);
                var signed = isMachine ? sum : -sum;
                loss += weight * (signed > 0 ? Math.Log(1 + Math.Exp(-signed)) : Math.Log(1 + Math.Exp(signed)) - signed);
                var error = weight * ((1 / (1 + Math.Exp(-sum))) - (isMachine ? 1 : 0));
                for (var i = 0; i < dense; i++)
                {
                    gradient[i] += error * scaled[r][i];
                }
                for (var i = 0; i < columns[r].Length; i++)
                {
                    if (columns[r][i] >= 0)
                    {
                        gradient[dense + columns[r][i]] += error * vector.NgramValues[i];
                    }
                }
                gradient[size - 1] += error;
            }
            for (var i = 0; i < size - 1; i++)
            {
                loss += Penalty / 2 * w[i] * w[i];
                gradient[i] += Penalty * w[i];
            }
            return (loss, Vector<double>.Build.Dense(gradient));
        }

        var minimizer = new LimitedMemoryBfgsMinimizer(
            GradientTolerance,
            ParameterTolerance,
            ProgressTolerance,
            Memory,
            MostIterations
        );
        var best = minimizer
            .FindMinimum(ObjectiveFunction.Gradient(Loss), Vector<double>.Build.Dense(size))
            .MinimizingPoint.AsArray();
        var (features, shift) = standard.Undo(best.AsSpan(0, dense));
        var ngrams = new float[ArticleNgrams.Count];
        for (var i = 0; i < shared.Length; i++)
        {
            ngrams[shared[i]] = (float)best[dense + i];
        }
        return new SiteWeights(features, ngrams, best[size - 1] + shift);
    }

    // Buckets of more than one article, in order: what a single article has says nothing of another.
    private static int[] SharedNgrams(IReadOnlyList<(SiteVector Vector, bool IsMachine)> rows)
    {
        var articles = new int[ArticleNgrams.Count];
        foreach (var (vector, _) in rows)
        {
            foreach (var ngram in vector.Ngrams)
            {
                articles[ngram]++;
            }
        }
        return [.. Enumerable.Range(0, articles.Length).Where(ngram => articles[ngram] > 1)];
    }

    /// <summary>Makes every feature have mean 0 and deviation 1 over the training articles, and shortens the whole to length 1 or so.</summary>
    private sealed record Standardisation(double[] Means, double[] Factors)
    {
        // A feature that does not vary says nothing.
        private const double Constant = 1e-9;

        public static Standardisation Of(IReadOnlyList<(SiteVector Vector, bool IsMachine)> rows)
        {
            var count = ArticleFeatures.Count;
            var means = new double[count];
            var factors = new double[count];
            for (var i = 0; i < count; i++)
            {
                means[i] = rows.Average(row => row.Vector.Features[i]);
                var deviation = Math.Sqrt(rows.Average(row => Math.Pow(row.Vector.Features[i] - means[i], 2)));
                factors[i] = deviation < Constant ? 0 : 1 / (deviation * Math.Sqrt(count));
            }
            return new Standardisation(means, factors);
        }

        public double[] Apply(float[] features)
        {
            var scaled = new double[features.Length];
            for (var i = 0; i < scaled.Length; i++)
            {
                scaled[i] = (features[i] - Means[i]) * Factors[i];
            }
            return scaled;
        }

        /// <summary>Weights for the features as they are, and what the means add to the bias.</summary>
        public (double[] Weights, double Shift) Undo(ReadOnlySpan<double> weights)
        {
            var undone = new double[weights.Length];
            var shift = 0.0;
            for (var i = 0; i < undone.Length; i++)
            {
                undone[i] = weights[i] * Factors[i];
                shift -= undone[i] * Means[i];
            }
            return (undone, shift);
        }
    }
}
