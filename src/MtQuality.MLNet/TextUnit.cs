namespace MtQuality.MLNet;

/// <summary>What one row of text is.</summary>
public enum TextUnit
{
    /// <summary>A whole article.</summary>
    Article,

    /// <summary>One sentence.</summary>
    Sentence,
}
