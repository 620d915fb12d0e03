namespace MtQuality.Articles;

/// <summary>A run of capitalised words that may be a name: tokens <paramref name="First"/> to <paramref name="Last"/> of the article.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included: where there are several, the surname.</param>
/// <param name="IsDoubtful">
/// Whether it is a common word that opens a clause ("Petit est …"): a surname only if the article names somebody so elsewhere.
/// </param>
internal readonly record struct NameRun(int First, int Last, bool IsDoubtful = false)
{
    public bool IsOneWord => First == Last;
}
