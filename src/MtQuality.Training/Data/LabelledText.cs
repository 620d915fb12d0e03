using System.Text.Json;

namespace MtQuality.Training.Data;

/// <summary>A sentence or document with its label.</summary>
/// <param name="IsMachine">Whether a machine translated it.</param>
/// <param name="Source">Where it comes from, for example <c>msdocs/docs.fr-fr</c>.</param>
/// <param name="Document">Identifier of the document it belongs to, unique within the source.</param>
/// <param name="Text">The text.</param>
internal sealed record LabelledText(bool IsMachine, string Source, string Document, string Text)
{
    /// <summary>Whether code or an address was taken out of the text when the data was made: such a text is not what anyone wrote.</summary>
    public bool HasPlaceholder =>
        Text.Contains("«CODE»", StringComparison.Ordinal) || Text.Contains("«URL»", StringComparison.Ordinal);

    /// <summary>
    /// Reads a table of sentences (<c>.tsv</c>, <c>.tsv.gz</c>: columns label, source, doc, text with a header line) or of
    /// documents (<c>.jsonl</c>, <c>.jsonl.gz</c>: label, source, id, text).
    /// </summary>
    /// <exception cref="InvalidDataException">A line does not have the expected columns.</exception>
    public static IEnumerable<LabelledText> Read(string path) =>
        path.Contains(".jsonl", StringComparison.OrdinalIgnoreCase) ? ReadJsonLines(path) : ReadTable(path);

    /// <summary>Joins sentences of the same document, in order, one per line.</summary>
    public static IEnumerable<LabelledText> JoinDocuments(IEnumerable<LabelledText> sentences) =>
        sentences
            .GroupBy(s => (s.IsMachine, s.Source, s.Document))
            .Select(g => new LabelledText(
                g.Key.IsMachine,
                g.Key.Source,
                g.Key.Document,
                string.Join('\n', g.Select(s => s.Text))
            ));

    private static IEnumerable<LabelledText> ReadTable(string path)
    {
        var number = 0;
        foreach (var line in DataFile.Lines(path))
        {
            number++;
            if (number == 1)
            {
                continue;
            }
            var columns = line.Split('\t');
            if (columns.Length < 4)
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: expected 4 columns (label, source, doc, text), found {columns.Length}."
                );
            }
            yield return new LabelledText(columns[0] == "1", columns[1], columns[2], columns[3]);
        }
    }

    private static IEnumerable<LabelledText> ReadJsonLines(string path)
    {
        foreach (var line in DataFile.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return new LabelledText(
                root.GetProperty("label").GetString() == "mt",
                root.GetProperty("source").GetString()!,
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!
            );
        }
    }
}
