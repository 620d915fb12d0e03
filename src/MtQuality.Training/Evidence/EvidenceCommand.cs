using System.Globalization;
using MathNet.Numerics.Statistics;
using MtQuality.Scoring;
using MtQuality.Training.Provenance;

namespace MtQuality.Training.Evidence;

/// <summary>
/// Fits <c>evidence.bin</c>: <c>evidence --data DIR</c>. Rates from the training sentences, joined to documents; the
/// calibration and the thresholds from documents of families that were left out while the rates were fitted. Press text takes no part.
/// </summary>
internal static class EvidenceCommand
{
    // Of the human documents of a family that took no part in fitting the rates, at most so many may be called machine-translated,
    // or sent to review. The middle family decides: one of hasty amateur translations (newstest) would raise the thresholds for all.
    private const double HumanCalledMachine = 0.01;
    private const double HumanSentToReview = 0.05;

    // Families with fewer documents have no such quantile.
    private const int FewestDocumentsOfFamily = 100;

    public const string Usage = "evidence --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, EvidenceModel.FileName);
        var checker = new FrenchChecker();
        var documents = LeftOutFamilies.Read(data, checker);

        var leftOut = LeftOutFamilies.Score(documents);
        var calibration = PlattScaling.Fit(LeftOutFamilies.Balanced(leftOut));
        var human = leftOut
            .Where(s => !s.Document.IsMachine)
            .GroupBy(s => s.Document.Family, s => calibration.Probability(s.Sum))
            .Where(family => family.Count() >= FewestDocumentsOfFamily)
            .Select(family => family.Order().ToArray())
            .ToArray();
        var (rates, shape) = EvidenceFitter.Fit(documents);
        var parameters = new EvidenceParameters(
            rates,
            shape,
            calibration,
            (float)MedianOfFamilies(human, 1 - HumanSentToReview),
            (float)MedianOfFamilies(human, 1 - HumanCalledMachine)
        );
        Recipes.Write(output, parameters.ToFile(), data);
        Print(parameters, leftOut);
        return 0;
    }

    private static double MedianOfFamilies(double[][] families, double share) =>
        families.Select(family => Quantile(family, share)).Median();

    private static double Quantile(double[] ascending, double share) =>
        ascending[(int)Math.Min(ascending.Length - 1, Math.Ceiling(share * ascending.Length))];

    private static void Print(EvidenceParameters parameters, ScoredDocument[] leftOut)
    {
        Console.WriteLine("rule      machine/100k  human/100k  ratio");
        foreach (var r in parameters.Rates)
        {
            Line($"{r.RuleId}  {1e5 * r.MachineRate, 12:F2}  {1e5 * r.HumanRate, 10:F2}  {r.MachineRate / r.HumanRate, 5:F1}");
        }
        Line(
            $"shape {parameters.Shape}  {parameters.Calibration}  review {parameters.ReviewThreshold:F3}  machine {parameters.MachineThreshold:F3}"
        );
        Line($"log loss on left-out families {LogLoss(leftOut, parameters.Calibration):F4}");
        Console.WriteLine("left-out family        documents  review  machine");
        foreach (var group in leftOut.GroupBy(s => (s.Document.Family, s.Document.IsMachine)))
        {
            var probabilities = group.Select(s => parameters.Calibration.Probability(s.Sum)).ToArray();
            var review = probabilities.Count(p => p >= parameters.ReviewThreshold) / (double)probabilities.Length;
            var machine = probabilities.Count(p => p >= parameters.MachineThreshold) / (double)probabilities.Length;
            Line(
                $"{group.Key.Family, -14} {(group.Key.IsMachine ? "machine" : "human"), -8} {probabilities.Length, 8} {review, 7:P1} {machine, 8:P1}"
            );
        }
    }

    private static double LogLoss(ScoredDocument[] leftOut, Calibration calibration)
    {
        var samples = LeftOutFamilies.Balanced(leftOut);
        var loss = samples.Sum(s =>
            -s.Weight * Math.Log(s.IsMachine ? calibration.Probability(s.Sum) : 1 - calibration.Probability(s.Sum))
        );
        return loss / samples.Sum(s => s.Weight);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
