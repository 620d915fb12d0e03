using System.Globalization;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>A table in Markdown. Columns of figures stand to the right.</summary>
internal sealed class MarkdownTable(params string[] headings)
{
    private readonly List<object?[]> _rows = [];

    /// <summary>Adds a row; <see langword="null"/> is an empty cell.</summary>
    public void Add(params object?[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var rule = headings.Select((_, column) => _rows.Exists(row => row[column] is string) ? "---" : "---:");
        return string.Concat(_rows.Select(row => Line(row.Select(Text))).Prepend(Line(rule)).Prepend(Line(headings)));
    }

    /// <summary>A share as a cell; empty where there is nothing to take a share of.</summary>
    public static object? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Text(object? cell) =>
        cell switch
        {
            double number => number.ToString("0.00", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            string text => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ⏎ "),
            _ => "",
        };
}
