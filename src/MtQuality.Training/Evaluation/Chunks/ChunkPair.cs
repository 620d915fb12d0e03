namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>Two tokens that belong together in one way: a determiner and its noun, a subject and its verb.</summary>
/// <param name="Row">Row of the table in which it counts.</param>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
internal readonly record struct ChunkPair(string Row, int First, int Second);

/// <summary>A pair of a treebank. Where the head of a word group is a matter of taste, either word is right.</summary>
internal readonly record struct GoldPair(string Row, (int Token, int Or) First, (int Token, int Or) Second)
{
    public GoldPair(string row, int first, int second)
        : this(row, (first, first), (second, second)) { }

    public bool Is(ChunkPair pair) => IsOne(First, pair.First) && IsOne(Second, pair.Second);

    private static bool IsOne((int Token, int Or) gold, int token) => token == gold.Token || token == gold.Or;
}
