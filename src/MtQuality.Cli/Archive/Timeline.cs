using System.Globalization;

namespace MtQuality.Cli.Archive;

/// <summary>Verdicts by month, quarter or year: whatever gives few enough bars.</summary>
internal static class Timeline
{
    private const int MostBars = 40;

    /// <summary>All periods from the first to the last, those without an article included.</summary>
    public static IReadOnlyList<(string Label, VerdictCounts Counts)> Of(SortedDictionary<DateOnly, VerdictCounts> months)
    {
        if (months.Count == 0)
        {
            return [];
        }
        int[] units = [1, 3, 12, 120];
        var unit = units.FirstOrDefault(unit => Periods(months, unit) <= MostBars, units[^1]);
        var first = PeriodOf(months.First().Key, unit);
        var periods = Enumerable.Range(first, Periods(months, unit)).Select(period => new VerdictCounts()).ToArray();
        foreach (var (month, counts) in months)
        {
            periods[PeriodOf(month, unit) - first].Add(counts);
        }
        return [.. periods.Select((counts, i) => (LabelOf(first + i, unit), counts))];
    }

    private static int Periods(SortedDictionary<DateOnly, VerdictCounts> months, int unit) =>
        PeriodOf(months.Last().Key, unit) - PeriodOf(months.First().Key, unit) + 1;

    private static int PeriodOf(DateOnly month, int unit) => (12 * month.Year + month.Month - 1) / unit;

    private static string LabelOf(int period, int unit)
    {
        var year = period * unit / 12;
        return unit switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{period % 12 + 1:00}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{3 * (period % 4) + 1:00}/{3 * (period % 4) + 3:00}"),
            _ => year.ToString("0000", CultureInfo.InvariantCulture),
        };
    }
}
