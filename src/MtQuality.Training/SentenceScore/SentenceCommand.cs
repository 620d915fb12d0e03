using System.Globalization;
using MtQuality.Scoring;
using MtQuality.Scoring.Tokens;
using MtQuality.Training.Data;
using MtQuality.Training.Evaluation.Reliability;
using MtQuality.Training.Evidence;
using MtQuality.Training.Provenance;
using MtQuality.Training.Tokens;

namespace MtQuality.Training.SentenceScore;

/// <summary>
/// Fits <c>sentence.bin</c>: <c>sentence --data DIR</c>, from segments of machine translation with the weight of the errors that
/// annotators marked, and human sentences (newstest, treebanks). Every sentence is seen as by a token model that did not see its
/// document. A fifth of the documents is left out for the figures that are printed.
/// </summary>
internal static class SentenceCommand
{
    private const double Penalty = 1;

    private const int ReliabilitySteps = 10;

    public const string Usage = "sentence --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, SentenceScorer.FileName);
        var samples = Samples(TokenModelFitter.FromData(data, Console.Error.WriteLine));
        var model = Fit(samples);
        Recipes.Write(output, model.ToFile(), data);
        for (var i = 0; i < SentenceFeatures.Count; i++)
        {
            Line($"{model.Weights[i], 8:F3}  {SentenceFeatures.Names[i]}");
        }
        Line($"{model.Bias, 8:F3}  bias");

        var validation = Fit([.. samples.Where(s => s.Text.Fold != Folds.HeldOut)]);
        PrintHeldOut([.. samples.Where(s => s.Text.Fold == Folds.HeldOut).Select(s => (s.Text, validation.Score(s.Features)))]);
        return 0;
    }

    /// <summary>What a score that was fitted without a fifth of the documents says of the sentences in it.</summary>
    public static IEnumerable<Prediction> LeftOut(TokenModelFitter fitter)
    {
        var samples = Samples(fitter);
        var validation = Fit([.. samples.Where(s => s.Text.Fold != Folds.HeldOut)]);
        return samples
            .Where(s => s.Text.Fold == Folds.HeldOut)
            .Select(s => new Prediction(validation.Score(s.Features), s.Text.ErrorWeight > 0));
    }

    private static Sample[] Samples(TokenModelFitter fitter)
    {
        var checkers = Enumerable
            .Range(0, Folds.Count)
            .Select(fold => new FrenchChecker(null, new ErrorTagger(fitter.ModelFor(fold))))
            .ToArray();
        return
        [
            .. fitter
                .Scores.Select(s => s.Examples.Text)
                .Distinct()
                .Where(text => text.Origin == TextOrigin.Annotated || text.Source is "newstest" or "ud")
                .AsParallel()
                .AsOrdered()
                .Select(text => new Sample(text, checkers[text.Fold].Features(text.Text))),
        ];
    }

    /// <summary>
    /// The order of sentences is learnt from the order of annotated ones by error weight per word; human sentences would teach to tell
    /// one site from another. The target is the share of segments that are better: the weights themselves, or a curve over them, give
    /// a worse order (rank correlation 0.476 against 0.486, mean over the parts of the data). Then the sums are calibrated on both to the probability that a sentence holds an error at all.
    /// </summary>
    private static SentenceScorer Fit(Sample[] samples)
    {
        var annotated = Array.FindAll(samples, s => s.Text.Origin == TextOrigin.Annotated);
        var weights = LogisticRegression.Fit(
            Array.ConvertAll(annotated, s => s.Features),
            RankStatistics.Percentiles(Array.ConvertAll(annotated, s => s.WeightPerWord)),
            Penalty
        );
        var raw = new SentenceScorer(Array.ConvertAll(weights[..^1], w => (float)w), (float)weights[^1]);
        var calibration = PlattScaling.Fit(
            Array.ConvertAll(samples, s => ((double)raw.Logit(s.Features), s.Text.ErrorWeight > 0, 1.0))
        );
        return new SentenceScorer(
            Array.ConvertAll(weights[..^1], w => (float)w * calibration.Scale),
            ((float)weights[^1] * calibration.Scale) + calibration.Offset
        );
    }

    private static void PrintHeldOut((TrainingText Text, float Score)[] scored)
    {
        var annotated = Array.FindAll(scored, s => s.Text.Origin == TextOrigin.Annotated);
        Line($"left-out fifth: {scored.Length} sentences, {annotated.Length} of them annotated");
        Line($"  error or none, all sentences              AUC {AreaUnderCurve(scored):F3}");
        Line($"  error or none, annotated                  AUC {AreaUnderCurve(annotated):F3}");
        Line($"  error or none, annotated, equal length    AUC {AreaAtEqualLength(annotated):F3}");
        var spearman = RankStatistics.Spearman(
            Array.ConvertAll(annotated, s => (double)s.Score),
            Array.ConvertAll(annotated, s => s.Text.ErrorWeight / Math.Max(1, s.Text.CountWords()))
        );
        Line($"  rank correlation with error weight a word {spearman:F3}");
        Console.WriteLine("  score      sentences  with an error");
        foreach (
            var step in scored.GroupBy(s => Math.Min(ReliabilitySteps - 1, (int)(s.Score * ReliabilitySteps))).OrderBy(g => g.Key)
        )
        {
            var from = step.Key / (double)ReliabilitySteps;
            Line(
                $"  {from:F1}–{from + (1.0 / ReliabilitySteps):F1} {step.Count(), 12} {step.Count(s => s.Text.ErrorWeight > 0) / (double)step.Count(), 14:P1}"
            );
        }
    }

    private static double AreaUnderCurve(IEnumerable<(TrainingText Text, float Score)> scored) =>
        RankStatistics.AreaUnderCurve(scored.Select(s => ((double)s.Score, s.Text.ErrorWeight > 0)));

    /// <summary>Mean over groups of sentences of nearly the same length, each as heavy as its number of sentences.</summary>
    private static double AreaAtEqualLength((TrainingText Text, float Score)[] scored)
    {
        const int GroupSize = 100;
        var groups = scored
            .OrderBy(s => s.Text.CountWords())
            .Chunk(GroupSize)
            .Where(g => g.Any(s => s.Text.ErrorWeight > 0) && g.Any(s => s.Text.ErrorWeight <= 0))
            .ToArray();
        return groups.Sum(g => g.Length * AreaUnderCurve(g)) / groups.Sum(g => g.Length);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Sample(TrainingText Text, float[] Features)
    {
        public double WeightPerWord { get; } = Text.ErrorWeight / Math.Max(1, Text.CountWords());
    }
}
