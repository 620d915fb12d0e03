using MtQuality.Scoring;
using MtQuality.Training.Data;
using MtQuality.Training.Evaluation.Reliability;

namespace MtQuality.Training.Evidence;

/// <summary>A document with the evidence in it, weighed by rates that were fitted without its family.</summary>
internal readonly record struct ScoredDocument(DocumentCounts Document, double Sum);

/// <summary>Evidence on documents of families (sites, systems) that took no part in the fit.</summary>
internal static class LeftOutFamilies
{
    private const int MostDocumentsOfFamily = 500;

    /// <summary>The documents that rates are fitted on: sentences of the training file, joined; no press, no treebanks.</summary>
    public static DocumentCounts[] Read(string data, FrenchChecker checker) =>
        LabelledText
            .JoinDocuments(LabelledText.Read(Path.Combine(data, "sentences", "train.tsv.gz")).Where(IsUsable))
            .AsParallel()
            .AsOrdered()
            .Select(document => DocumentCounts.Of(document, checker))
            .Where(document => document.Words > 0)
            .ToArray();

    public static ScoredDocument[] Score(DocumentCounts[] documents) =>
        documents
            .GroupBy(d => d.Family)
            .SelectMany(family =>
            {
                var (rates, shape) = EvidenceFitter.Fit(documents.Where(d => d.Family != family.Key).ToArray());
                var model = new EvidenceModel(new EvidenceParameters(rates, shape, default, 0, 0));
                return family.Select(d => new ScoredDocument(d, model.RawSum(d.Counts, d.Words)));
            })
            .ToArray();

    /// <summary>What would be said of each document if neither rates nor calibration had seen its family; sides and families balanced.</summary>
    public static IEnumerable<Prediction> Predict(ScoredDocument[] scored) =>
        Weighted(scored)
            .GroupBy(s => s.Document.Document.Family)
            .SelectMany(family =>
            {
                var calibration = PlattScaling.Fit(Balanced([.. scored.Where(s => s.Document.Family != family.Key)]));
                return family.Select(s => new Prediction(
                    calibration.Probability(s.Document.Sum),
                    s.Document.Document.IsMachine,
                    s.Weight
                ));
            });

    /// <summary>Both classes weigh the same, and within a class no family has more weight than a bounded number of documents.</summary>
    public static List<(double Sum, bool IsMachine, double Weight)> Balanced(ScoredDocument[] scored) =>
        Weighted(scored).ConvertAll(s => (s.Document.Sum, s.Document.Document.IsMachine, s.Weight));

    private static List<(ScoredDocument Document, double Weight)> Weighted(ScoredDocument[] scored)
    {
        var balanced = new List<(ScoredDocument, double)>();
        foreach (var side in scored.GroupBy(s => s.Document.IsMachine))
        {
            var families = side.GroupBy(s => s.Document.Family).ToArray();
            var total = families.Sum(family => Math.Min(family.Count(), MostDocumentsOfFamily));
            foreach (var family in families)
            {
                var weight = scored.Length / 2.0 / total * Math.Min(1, MostDocumentsOfFamily / (double)family.Count());
                balanced.AddRange(family.Select(s => (s, weight)));
            }
        }
        return balanced;
    }

    private static bool IsUsable(LabelledText sentence) =>
        DocumentCounts.FamilyOf(sentence.Source) is not ("press" or "ud") && !sentence.HasPlaceholder;
}
