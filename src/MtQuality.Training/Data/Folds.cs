namespace MtQuality.Training.Data;

/// <summary>Parts of the documents, by a hash that does not change between runs; part 0 is the one held out for figures.</summary>
internal static class Folds
{
    public const int Count = 5;
    public const int HeldOut = 0;

    public static int Of(string document)
    {
        var hash = 2166136261;
        foreach (var c in document)
        {
            hash = (hash ^ c) * 16777619;
        }
        return (int)(hash % Count);
    }
}
