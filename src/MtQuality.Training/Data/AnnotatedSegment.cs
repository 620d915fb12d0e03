using System.Globalization;

namespace MtQuality.Training.Data;

/// <summary>A machine-translated segment with the weight of the errors that annotators marked in it.</summary>
internal sealed record AnnotatedSegment(string Document, string Text, double ErrorWeight)
{
    /// <summary>Reads a table with the columns split, doc, seg, n_err, mqm_weight, mt_fr; segments without a weight are left out.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IEnumerable<AnnotatedSegment> Read(string path)
    {
        string[]? header = null;
        int document = 0,
            text = 0,
            weight = 0;
        foreach (var line in DataFile.Lines(path))
        {
            var columns = line.Split('\t');
            if (header is null)
            {
                header = columns;
                document = Column("doc");
                text = Column("mt_fr");
                weight = Column("mqm_weight");
            }
            else if (double.TryParse(columns[weight], NumberStyles.Float, CultureInfo.InvariantCulture, out var errorWeight))
            {
                yield return new AnnotatedSegment(columns[document], columns[text], errorWeight);
            }
        }

        int Column(string name)
        {
            var index = Array.IndexOf(header, name);
            return index >= 0 ? index : throw new InvalidDataException($"{path} has no column {name}.");
        }
    }
}
