using MtQuality.Rules;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>One thing that our chunks say and that trees say as well.</summary>
internal abstract class ChunkRelation
{
    /// <summary>The rows of the table that this fills, in their order.</summary>
    public abstract IReadOnlyList<string> Rows { get; }

    /// <summary>The pairs of the tree, by its tokens.</summary>
    public abstract IEnumerable<GoldPair> InTree(GoldTree tree);

    /// <summary>The pairs of our chunks, by our tokens.</summary>
    public abstract void Find(in SentenceContext sentence, List<ChunkPair> found);
}
