using System.Globalization;
using System.Text.RegularExpressions;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>
/// How many hits of a rule a person has read, and how many of them were right: the line <c>Read: 63 hits, 60 right.</c> that the
/// page of every rule has under Measured.
/// </summary>
internal readonly partial record struct PageReading(int Hits, int Right)
{
    /// <summary>The share that was right; <see langword="null"/> where nothing could be read.</summary>
    public double? Precision => Hits == 0 ? null : (double)Right / Hits;

    /// <summary>Finds the line in a page; <see langword="null"/> when there is none.</summary>
    public static PageReading? Find(string page)
    {
        var match = Line().Match(page);
        return match.Success
            ? new PageReading(
                int.Parse(match.Groups["hits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["right"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            : null;
    }

    /// <summary>The reading of each rule that has a page in this directory; none where there is no such directory.</summary>
    public static IReadOnlyDictionary<string, PageReading> ReadAll(string directory) =>
        (Directory.Exists(directory) ? Directory.GetFiles(directory, "MTQ*.md") : [])
            .Select(path => (Id: Path.GetFileNameWithoutExtension(path), Reading: Find(File.ReadAllText(path))))
            .Where(page => page.Reading is not null)
            .ToDictionary(page => page.Id, page => page.Reading!.Value, StringComparer.Ordinal);

    [GeneratedRegex(
        @"^Read: (?<hits>\d+) hits?[^,.\n]*, (?<right>\d+) right\b",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Line();
}
