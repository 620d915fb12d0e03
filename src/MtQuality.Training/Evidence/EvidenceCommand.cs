using System.Globalization;
using MathNet.Numerics.Statistics;
using MtQuality.Scoring;
using MtQuality.Training.Data;

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

    private const int MostDocumentsOfFamily = 500;

    public const string Usage = "evidence --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, EvidenceModel.FileName);
        var checker = new FrenchChecker();
        var sentences = LabelledText.Read(Path.Combine(data, "sentences", "train.tsv.gz"));
        var documents = LabelledText
            .JoinDocuments(sentences.Where(IsUsable))
            .AsParallel()
            .AsOrdered()
            .Select(document => DocumentCounts.Of(document, checker))
            .Where(document => document.Words > 0)
            .ToArray();

        var leftOut = LeaveOneFamilyOut(documents);
        var calibration = PlattScaling.Fit(Balanced(leftOut));
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
        File.WriteAllBytes(output, parameters.ToFile());
        Print(parameters, leftOut);
        return 0;
    }

    private static bool IsUsable(LabelledText sentence) =>
        DocumentCounts.FamilyOf(sentence.Source) is not ("press" or "ud") && !sentence.HasPlaceholder;

    private static Scored[] LeaveOneFamilyOut(DocumentCounts[] documents) =>
        documents
            .GroupBy(d => d.Family)
            .SelectMany(family =>
            {
                var (rates, shape) = EvidenceFitter.Fit(documents.Where(d => d.Family != family.Key).ToArray());
                var model = new EvidenceModel(new EvidenceParameters(rates, shape, default, 0, 0));
                return family.Select(d => new Scored(d, model.RawSum(d.Counts, d.Words)));
            })
            .ToArray();

    /// <summary>Both classes weigh the same, and within a class no family has more weight than a bounded number of documents.</summary>
    private static List<(double Sum, bool IsMachine, double Weight)> Balanced(Scored[] scored)
    {
        var balanced = new List<(double, bool, double)>();
        foreach (var side in scored.GroupBy(s => s.Document.IsMachine))
        {
            var families = side.GroupBy(s => s.Document.Family).ToArray();
            var total = families.Sum(family => Math.Min(family.Count(), MostDocumentsOfFamily));
            foreach (var family in families)
            {
                var weight = scored.Length / 2.0 / total * Math.Min(1, MostDocumentsOfFamily / (double)family.Count());
                balanced.AddRange(family.Select(s => (s.Sum, side.Key, weight)));
            }
        }
        return balanced;
    }

    private static double MedianOfFamilies(double[][] families, double share) =>
        families.Select(family => Quantile(family, share)).Median();

    private static double Quantile(double[] ascending, double share) =>
        ascending[(int)Math.Min(ascending.Length - 1, Math.Ceiling(share * ascending.Length))];

    private static void Print(EvidenceParameters parameters, Scored[] leftOut)
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

    private static double LogLoss(Scored[] leftOut, Calibration calibration)
    {
        var samples = Balanced(leftOut);
        var loss = samples.Sum(s =>
            -s.Weight * Math.Log(s.IsMachine ? calibration.Probability(s.Sum) : 1 - calibration.Probability(s.Sum))
        );
        return loss / samples.Sum(s => s.Weight);
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Scored(DocumentCounts Document, double Sum);
}
