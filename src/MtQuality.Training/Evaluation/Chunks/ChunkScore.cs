namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>How many pairs of one row are in the treebank, were found, and are both.</summary>
internal sealed class ChunkScore
{
    public int Gold { get; set; }
    public int GoldFound { get; set; }
    public int Found { get; set; }
    public int FoundRight { get; set; }

    /// <summary>Pairs found that are not in the treebank, and pairs of the treebank that were not found, in their sentences.</summary>
    public List<string> Wrong { get; } = [];
    public List<string> Missed { get; } = [];

    public double? Precision => Found == 0 ? null : 100.0 * FoundRight / Found;
    public double? Recall => Gold == 0 ? null : 100.0 * GoldFound / Gold;
}
