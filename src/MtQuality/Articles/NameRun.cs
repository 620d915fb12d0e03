namespace MtQuality.Articles;

/// <summary>A run of capitalised words that may be a name: tokens <paramref name="First"/> to <paramref name="Last"/> of the article.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included: where there are several, the surname.</param>
internal readonly record struct NameRun(int First, int Last)
{
    public bool IsOneWord => First == Last;
}
