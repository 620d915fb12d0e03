namespace MtQuality.MLNet;

/// <summary>A text and who wrote it: a row to train on.</summary>
public sealed class LabelledText
{
    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether it is an unreviewed machine translation (of a sentence: whether it holds a translation error).</summary>
    public bool Label { get; set; }
}
