using MtQuality.Language.Tagging;
using MtQuality.Models;

namespace MtQuality.Tests.Language;

internal sealed class TagDecoderTests
{
    private static readonly TaggerModel s_model = TaggerModel.Read(
        ModelFile.ReadEmbedded(TaggerModel.FileName),
        TaggerModel.FileName
    );

    [Test]
    public void The_decoder_finds_what_trying_every_path_finds([Range(0, 199)] int seed)
    {
        var lattice = RandomLattice(seed);
        var (best, ties) = TryEveryPath(lattice);
        TagDecoder.Decode(s_model, lattice);
        var found = Enumerable.Range(0, lattice.Count).Select(i => (int)lattice.Chosen[i]).ToArray();
        Assert.That(ScoreOf(lattice, found), Is.EqualTo(ScoreOf(lattice, best)));
        if (!ties)
        {
            Assert.That(found, Is.EqualTo(best));
        }
    }

    [Test]
    public void The_lead_of_a_decision_is_the_loss_of_changing_it_alone([Range(0, 49)] int seed)
    {
        var lattice = RandomLattice(seed);
        TagDecoder.Decode(s_model, lattice);
        var path = Enumerable.Range(0, lattice.Count).Select(i => (int)lattice.Chosen[i]).ToArray();
        for (var i = 0; i < path.Length; i++)
        {
            var losses = Enumerable
                .Range(0, lattice.TagsAt(i).Length)
                .Where(k => k != path[i])
                .Select(k =>
                {
                    var changed = path.ToArray();
                    changed[i] = k;
                    return ScoreOf(lattice, path) - ScoreOf(lattice, changed);
                });
            Assert.That(TagDecoder.LeadAt(s_model, lattice, i), Is.EqualTo(losses.DefaultIfEmpty(int.MaxValue).Min()));
        }
    }

    private static TagLattice RandomLattice(int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var lattice = new TagLattice { Count = random.Next(1, 7) };
        for (var i = 0; i < lattice.Count; i++)
        {
            var tags = new ushort[random.Next(1, 6)];
            var scores = new int[tags.Length];
            for (var k = 0; k < tags.Length; k++)
            {
                tags[k] = (ushort)random.Next(s_model.Vocabulary.Tags.Count);
                scores[k] = random.Next(-300, 300);
            }
            lattice.Set(i, tags, scores, reach: 1000);
        }
#pragma warning restore CA5394
        return lattice;
    }

    private static (int[] Best, bool Ties) TryEveryPath(TagLattice lattice)
    {
        IEnumerable<int[]> paths =
        [
            [],
        ];
        for (var i = 0; i < lattice.Count; i++)
        {
            var candidates = Enumerable.Range(0, lattice.TagsAt(i).Length).ToArray();
            paths = paths.SelectMany(path => candidates.Select(k => (int[])[.. path, k])).ToArray();
        }
        var best = paths.MaxBy(path => ScoreOf(lattice, path))!;
        return (best, paths.Count(path => ScoreOf(lattice, path) == ScoreOf(lattice, best)) > 1);
    }

    private static int ScoreOf(TagLattice lattice, int[] path)
    {
        int TagAt(int i) => i < 0 || i >= path.Length ? s_model.Boundary : lattice.TagsAt(i)[path[i]];
        var score = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            score += i < path.Length ? lattice.EmissionsAt(i)[path[i]] : 0;
            score += Transition(TagAt(i - 2), TagAt(i - 1), TagAt(i));
        }
        return score;
    }

    // As the file says it: rows for the tag, columns for the one before; families in the order middle, last, first.
    private static int Transition(int left2, int left, int here)
    {
        int FamilyOf(int tag) => s_model.Families[tag];
        var tables = s_model.Tables;
        var families = (((FamilyOf(left) * s_model.FamilyCount) + FamilyOf(here)) * s_model.FamilyCount) + FamilyOf(left2);
        return tables.Pairs[(here * s_model.TagCount) + left]
            + tables.Skips[(here * s_model.TagCount) + left2]
            + tables.Triples[families];
    }
}
