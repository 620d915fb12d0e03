using MtQuality.Training.SentenceScore;

namespace MtQuality.Training.Sites;

/// <summary>
/// Something about articles that is not language. Where it alone tells the classes apart, a classifier would learn how the articles
/// were collected.
/// </summary>
internal sealed record Confounder(string Name, Func<string, double> Measure)
{
    // Above this the classes hardly overlap.
    private const double TellingArea = 0.93;

    private const int FirstYear = 1990;
    private const int LastYear = 2049;

    public static IReadOnlyList<Confounder> All { get; } =
    [
        new("length", text => text.Length),
        new("length of lines", text => text.Length / (1.0 + text.AsSpan().Count('\n'))),
        new(
            "markup",
            text => ShareOf(text, c => c is '<' or '>' or '#' or '*' or '_' or '[' or ']' or '|' or '{' or '}' or '`' or '\\')
        ),
        new("date", text => LatestYear(text)),
    ];

    /// <summary>The first one that tells the classes apart; <see langword="null"/> when none does.</summary>
    public static (Confounder Confounder, double Area)? FindIn(IReadOnlyCollection<SiteArticle> articles)
    {
        foreach (var confounder in All)
        {
            var area = RankStatistics.AreaUnderCurve(articles.Select(a => (confounder.Measure(a.Text), a.IsMachine)));
            if (Math.Max(area, 1 - area) >= TellingArea)
            {
                return (confounder, Math.Max(area, 1 - area));
            }
        }
        return null;
    }

    private static double ShareOf(string text, Func<char, bool> predicate) => text.Count(predicate) / (1.0 + text.Length);

    private static int LatestYear(string text)
    {
        var latest = 0;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            var isAlone =
                (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (
                isAlone
                && int.TryParse(
                    text.AsSpan(i, 4),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var year
                )
                && year is >= FirstYear and <= LastYear
            )
            {
                latest = Math.Max(latest, year);
            }
        }
        return latest;
    }
}
