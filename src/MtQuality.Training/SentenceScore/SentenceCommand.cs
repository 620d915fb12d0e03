using System.Globalization;
using MtQuality.Scoring;
using MtQuality.Training.Data;

namespace MtQuality.Training.SentenceScore;

/// <summary>
/// Fits <c>sentence.bin</c>: <c>sentence --data DIR</c>. Positive: segments of machine translation in which annotators
/// marked an error; negative: those in which they marked none, and human sentences (no press). A fifth of the machine-translated
/// documents is left out for the figures that are printed.
/// </summary>
internal static class SentenceCommand
{
    private const double Penalty = 1;

    public const string Usage = "sentence --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, SentenceScorer.FileName);
        var checker = new FrenchChecker();
        var segments = AnnotatedSegment
            .Read(Path.Combine(data, "mqm"))
            .Select(s => new Sample(s.Text, s.ErrorWeight > 0, Folds.Of(s.Document) == Folds.HeldOut));
        var human = LabelledText
            .Read(Path.Combine(data, "sentences", "train.tsv.gz"))
            .Where(s =>
                s.Source.StartsWith("newstest/", StringComparison.Ordinal) || s.Source.StartsWith("ud/", StringComparison.Ordinal)
            )
            .Select(s => new Sample(s.Text, HasError: false, Folds.Of(s.Document) == Folds.HeldOut));
        var samples = segments.Concat(human).ToArray();
        var rows = samples.AsParallel().AsOrdered().Select(s => checker.Features(s.Text)).ToArray();

        var validation = Fit(samples, rows, s => !s.HeldOut);
        var scores = samples
            .Zip(rows)
            .Where(p => p.First.HeldOut)
            .Select(p => (p.First.HasError, Score: validation.Score(p.Second)))
            .ToArray();
        var model = Fit(samples, rows, _ => true);
        File.WriteAllBytes(output, model.ToFile());

        for (var i = 0; i < SentenceFeatures.Count; i++)
        {
            Line($"{model.Weights[i], 8:F3}  {SentenceFeatures.Names[i]}");
        }
        Line($"{model.Bias, 8:F3}  bias");
        Line(
            $"left-out fifth: {scores.Length} sentences, AUC {RankStatistics.AreaUnderCurve(scores.Select(s => ((double)s.Score, s.HasError))):F3}"
        );
        return 0;
    }

    private static SentenceScorer Fit(Sample[] samples, float[][] rows, Func<Sample, bool> isTaken)
    {
        var taken = Enumerable.Range(0, samples.Length).Where(i => isTaken(samples[i])).ToArray();
        var weights = LogisticRegression.Fit(
            Array.ConvertAll(taken, i => rows[i]),
            Array.ConvertAll(taken, i => samples[i].HasError),
            Penalty
        );
        return new SentenceScorer(Array.ConvertAll(weights[..^1], w => (float)w), (float)weights[^1]);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Sample(string Text, bool HasError, bool HeldOut);
}
