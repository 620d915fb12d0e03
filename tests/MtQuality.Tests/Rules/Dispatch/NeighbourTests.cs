using MtQuality.Language;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Tests.Rules.Dispatch;

internal sealed class NeighbourTests
{
    [Test]
    public void Every_neighbour_has_a_number_of_its_own()
    {
        var numbers = Neighbour.All.Distinct().Select(neighbour => neighbour.Number).ToArray();

        Assert.That(numbers, Is.Unique);
        Assert.That(numbers, Has.All.InRange(0, Neighbour.Capacity - 1));
    }

    [Test]
    public void The_edge_is_no_word() =>
        Assert.That(
            Neighbour.All.Where(neighbour => neighbour.IsEdge).Select(neighbour => neighbour.Number),
            Is.EqualTo(new[] { Neighbour.EdgeNumber })
        );

    [Test]
    public void Every_analysis_of_the_lexicon_is_among_them()
    {
        var all = Neighbour.All.ToHashSet();
        var tags = new HashSet<Neighbour>();
        for (var id = 0; id < FrenchLexicon.Default.ClassCount; id++)
        {
            foreach (var analysis in FrenchLexicon.Default.AnalysesOf(id))
            {
                tags.Add(new Neighbour(analysis.Morph.Pos, analysis.Morph.Form));
            }
        }

        Assert.That(tags.Where(tag => !all.Contains(tag)), Is.Empty);
        Assert.That(tags, Is.Not.Empty);
    }
}
