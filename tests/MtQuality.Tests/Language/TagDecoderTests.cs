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
        var lattice = RandomLattice(seed, out var count);
        var (best, ties) = TryEveryPath(lattice, count);
        TagDecoder.Decode(s_model, lattice);
        var found = Enumerable.Range(0, count).Select(i => (int)lattice[i].Chosen).ToArray();
        Assert.That(ScoreOf(lattice, found), Is.EqualTo(ScoreOf(lattice, best)));
        if (!ties)
        {
            Assert.That(found, Is.EqualTo(best));
        }
    }

    [Test]
    public void The_lead_of_a_decision_is_the_loss_of_changing_it_alone([Range(0, 49)] int seed)
    {
        var lattice = RandomLattice(seed, out var count);
        TagDecoder.Decode(s_model, lattice);
        var path = Enumerable.Range(0, count).Select(i => (int)lattice[i].Chosen).ToArray();
        for (var i = 0; i < path.Length; i++)
        {
            var losses = Enumerable
                .Range(0, lattice[i].Count)
                .Where(k => k != path[i])
                .Select(k =>
                {
                    var changed = path.ToArray();
                    changed[i] = k;
                    return ScoreOf(lattice, path) - ScoreOf(lattice, changed);
                });
            if (lattice[i].Count > 1)
            {
                Assert.That(lattice[i].Lead, Is.EqualTo(losses.Min()));
            }
        }
    }

    [Test]
    public void No_weight_reaches_from_a_word_beyond_the_end_of_a_sentence()
    {
        // The decoder looks two tokens beyond the end, the sum that it makes largest only one.
        var boundary = s_model.FamilyCount - 1;
        for (var family = 0; family < boundary; family++)
        {
            var triple = (((boundary * s_model.FamilyCount) + boundary) * s_model.FamilyCount) + family;
            Assert.That(s_model.Tables.Triples[triple], Is.Zero);
        }
        Assert.That(s_model.Tables.Pairs[(s_model.Boundary * s_model.TagCount) + s_model.Boundary], Is.Zero);
    }

    private static TagLattice RandomLattice(int seed, out int count)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random(seed);
        var lattice = new TagLattice();
        // Long enough for stretches that two tokens without a choice part.
        var mostChoices = random.Next(2, TagLattice.MaxChoices + 1);
        count = random.Next(1, mostChoices > 4 ? 6 : 10);
        lattice.Begin(count, s_model.Boundary, s_model.Families);
        for (var i = 0; i < count; i++)
        {
            var tags = new ushort[Math.Max(1, random.Next(mostChoices + 1))];
            for (var k = 0; k < tags.Length; k++)
            {
                tags[k] = (ushort)random.Next(s_model.Vocabulary.Tags.Count);
            }
            if (tags.Length == 1)
            {
                lattice[i].SetOnly(tags[0], s_model.Families);
                continue;
            }
            lattice.AddOpen(i, hasChoice: true);
            lattice[i].SetCount((byte)tags.Length);
            for (var k = 0; k < tags.Length; k++)
            {
                lattice[i].Choices[k] = new TagChoice
                {
                    Emission = random.Next(-300, 300),
                    Tag = tags[k],
                    Family = s_model.Families[tags[k]],
                };
            }
        }
#pragma warning restore CA5394
        return lattice;
    }

    private static (int[] Best, bool Ties) TryEveryPath(TagLattice lattice, int count)
    {
        IEnumerable<int[]> paths =
        [
            [],
        ];
        for (var i = 0; i < count; i++)
        {
            var candidates = Enumerable.Range(0, lattice[i].Count).ToArray();
            paths = paths.SelectMany(path => candidates.Select(k => (int[])[.. path, k])).ToArray();
        }
        var best = paths.MaxBy(path => ScoreOf(lattice, path))!;
        return (best, paths.Count(path => ScoreOf(lattice, path) == ScoreOf(lattice, best)) > 1);
    }

    private static int ScoreOf(TagLattice lattice, int[] path)
    {
        int TagAt(int i) => i < 0 || i >= path.Length ? s_model.Boundary : lattice[i].Choices[path[i]].Tag;
        var score = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            score += i < path.Length ? lattice[i].Choices[path[i]].Emission : 0;
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
        return tables.Pairs[(here * s_model.TagCount) + left] + tables.Triples[families];
    }
}
