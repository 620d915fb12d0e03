namespace MtQuality.Cli.Archive;

/// <summary>How many articles have each verdict.</summary>
internal sealed class VerdictCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<Verdict>().Length];

    public int this[Verdict verdict] => _counts[(int)verdict];

    public int Total => _counts.Sum();

    public void Add(Verdict verdict, int count = 1) => _counts[(int)verdict] += count;

    public void Add(VerdictCounts other)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Add(verdict, other[verdict]);
        }
    }
}
