namespace MtQuality.Cli;

/// <summary>What someone may have meant.</summary>
internal static class Nearest
{
    private const int Most = 5;

    /// <summary>The names that are fewest edits away, nearest first.</summary>
    public static IEnumerable<T> To<T>(string wanted, IEnumerable<T> candidates, Func<T, IEnumerable<string>> namesOf) =>
        candidates.OrderBy(candidate => namesOf(candidate).Min(name => Distance(name, wanted))).Take(Most);

    /// <summary>One sentence: the nearest name and, when they are few, all.</summary>
    public static string Hint(string wanted, IReadOnlyList<string> names)
    {
        var nearest = To(wanted, names, name => [name]).First();
        var all = names.Count <= 2 * Most ? $" (possible: {string.Join(", ", names)})" : "";
        return $"Did you mean \"{nearest}\"?{all}";
    }

    /// <summary>Edit distance between names, casing aside.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[^1];
    }
}
