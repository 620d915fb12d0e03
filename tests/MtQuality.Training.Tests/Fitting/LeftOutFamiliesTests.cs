using MtQuality.Rules;
using MtQuality.Training.Evaluation.Reliability;
using MtQuality.Training.Evidence;

namespace MtQuality.Training.Tests.Fitting;

internal sealed class LeftOutFamiliesTests
{
    [Test]
    public void Every_document_is_predicted_once_and_evidence_tells_the_sides_apart_on_families_that_were_left_out()
    {
        var documents = MadeUpDocuments();

        var predictions = LeftOutFamilies.Predict(LeftOutFamilies.Score(documents)).ToArray();

        Assert.That(predictions, Has.Length.EqualTo(documents.Length));
        Assert.That(Mean(predictions, isMachine: true), Is.GreaterThan(Mean(predictions, isMachine: false) + 0.3));
    }

    [Test]
    public void A_family_does_not_teach_what_is_said_of_itself()
    {
        // In the odd family, what speaks for a machine elsewhere stands in human text: only its own documents could have taught that.
        var documents = MadeUpDocuments().Append(Document("odd", isMachine: false, hits: 6)).ToArray();

        var odd = LeftOutFamilies.Score(documents).Single(scored => scored.Document.Family == "odd");
        var others = LeftOutFamilies.Score(documents).Where(scored => scored.Document is { IsMachine: false, Family: not "odd" });

        Assert.That(odd.Sum, Is.GreaterThan(others.Max(scored => scored.Sum)));
    }

    private static DocumentCounts[] MadeUpDocuments() =>
        [
            .. from family in new[] { "a", "b", "c" }
            from i in Enumerable.Range(0, 40)
            let isMachine = i % 2 == 0
            select Document(family, isMachine, isMachine ? 2 + (i % 3) : 0),
        ];

    private static DocumentCounts Document(string family, bool isMachine, int hits)
    {
        var counts = new int[RuleTable.All.Count];
        counts[RuleTable.All.First(rule => rule.Descriptor is { Origin: Origin.Machine, IsHardEvidence: true }).Index] = hits;
        return new DocumentCounts(family, isMachine, 500, counts);
    }

    private static double Mean(Prediction[] predictions, bool isMachine) =>
        predictions.Where(p => p.IsTrue == isMachine).Average(p => p.Probability);
}
