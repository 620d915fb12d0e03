using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>A determiner and its noun.</summary>
internal sealed class NounGroupRelation : ChunkRelation
{
    private const string Row = "determiner and noun";

    public override IReadOnlyList<string> Rows => [Row];

    public override IEnumerable<GoldPair> InTree(GoldTree tree) =>
        from word in Enumerable.Range(0, tree.Words.Length)
        let noun = tree.HeadOf(word)
        where tree.Has(word, "det") && noun >= 0 && tree.Words[noun].Upos == "NOUN"
        select new GoldPair(Row, tree.TokenOf(word), tree.TokenOf(noun));

    public override void Find(in SentenceContext sentence, List<ChunkPair> found)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (NounGroup.TryRead(sentence, i, out var group))
            {
                found.Add(new ChunkPair(Row, group.Determiner, group.Noun));
            }
        }
    }
}
