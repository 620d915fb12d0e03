using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>A noun or name and the nominal set beside it, behind a comma or in brackets.</summary>
internal sealed class AppositionRelation : ChunkRelation
{
    private const string Row = "apposition";

    public override IReadOnlyList<string> Rows => [Row];

    // Trees call "le maréchal Foch" an apposition as well; to us that is one name.
    public override IEnumerable<GoldPair> InTree(GoldTree tree) =>
        from word in Enumerable.Range(0, tree.Words.Length)
        let anchor = tree.HeadOf(word)
        where tree.Has(word, "appos") && anchor >= 0 && tree.HasMarkBetween(anchor, word)
        select new GoldPair(Row, tree.TokenOf(anchor), tree.TokenOf(word));

    public override void Find(in SentenceContext sentence, List<ChunkPair> found)
    {
        for (var last = 0; last < sentence.Count; last++)
        {
            if (Apposition.TryReadAfter(sentence, last, out var apposition) && apposition.Kind == Apposed.Nominal)
            {
                found.Add(new ChunkPair(Row, apposition.Anchor, apposition.Head));
            }
        }
    }
}
