using System.Globalization;

namespace MtQuality.Training.Data;

/// <summary>An error that annotators marked: its place in the segment, its name in their list of categories, and its weight.</summary>
internal readonly record struct ErrorSpan(int Start, int Length, string Category, double Weight)
{
    public int End => Start + Length;
}

/// <summary>A machine-translated segment with the errors that annotators marked in it, and their weight.</summary>
internal sealed record AnnotatedSegment(
    string Document,
    string Text,
    string SourceText,
    double ErrorWeight,
    IReadOnlyList<ErrorSpan> Errors
)
{
    /// <summary>
    /// Reads <c>segments.tsv.gz</c> and <c>spans.tsv.gz</c> of a directory; segments without a weight were not annotated and are left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IEnumerable<AnnotatedSegment> Read(string directory)
    {
        var spans = ReadSpans(Path.Combine(directory, "spans.tsv.gz")).ToLookup(s => (s.Document, s.Segment), s => s.Span);
        foreach (
            var row in ReadTable(Path.Combine(directory, "segments.tsv.gz"), "doc", "seg", "mqm_weight", "mt_fr", "source_en")
        )
        {
            if (double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                yield return new AnnotatedSegment(row[0], row[3], row[4], weight, [.. spans[(row[0], row[1])]]);
            }
        }
    }

    private static IEnumerable<(string Document, string Segment, ErrorSpan Span)> ReadSpans(string path) =>
        ReadTable(path, "doc", "seg", "start", "length", "category", "severity")
            .Select(row =>
                (
                    row[0],
                    row[1],
                    new ErrorSpan(
                        int.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture),
                        int.Parse(row[3], NumberStyles.None, CultureInfo.InvariantCulture),
                        row[4],
                        WeightOf(row[5])
                    )
                )
            );

    /// <summary>As the annotators' own sums count them.</summary>
    private static double WeightOf(string severity) =>
        severity switch
        {
            "critical" => 10,
            "major" => 5,
            _ => 1,
        };

    private static IEnumerable<string[]> ReadTable(string path, params string[] wanted)
    {
        int[]? columns = null;
        foreach (var line in DataFile.Lines(path))
        {
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = Array.ConvertAll(wanted, name => Array.IndexOf(cells, name));
                var missing = Array.IndexOf(columns, -1);
                if (missing >= 0)
                {
                    throw new InvalidDataException($"{path} has no column {wanted[missing]}.");
                }
            }
            else
            {
                yield return Array.ConvertAll(columns, column => cells[column]);
            }
        }
    }
}
