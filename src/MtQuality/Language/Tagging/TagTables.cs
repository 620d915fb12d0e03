using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>The weights of the tagger, rounded.</summary>
/// <param name="Priors">Weights of a word's features for what it is wherever it stands (see <see cref="TagPriors"/>).</param>
/// <param name="Words">Weights of a word's features in a sentence, and of those of names (see <see cref="TagWeightRows"/>).</param>
/// <param name="Contexts">Weights of the features that a word makes with its neighbours.</param>
/// <param name="Pairs">A tag after the one before it: rows for the tag, columns for the one before.</param>
/// <param name="Triples">Three families in a row, in the order middle, last, first.</param>
internal sealed record TagTables(sbyte[] Priors, sbyte[] Words, sbyte[] Contexts, short[] Pairs, short[] Triples)
{
    private const short MostWeight = short.MaxValue / TagTransitions.Scale;

    public static TagTables Read(ref ModelReader reader, TagSet tagSet)
    {
        var tags = tagSet.Count + 1;
        var families = tagSet.FamilyCount + 1;
        return new TagTables(
            ReadRows(ref reader),
            ReadRows(ref reader),
            ReadRows(ref reader),
            ReadTable(ref reader, tags * tags),
            ReadTable(ref reader, families * families * families)
        );
    }

    public void Write(ModelWriter writer)
    {
        writer.WriteArray<sbyte>(Priors);
        writer.WriteArray<sbyte>(Words);
        writer.WriteArray<sbyte>(Contexts);
        writer.WriteArray<short>(Pairs);
        writer.WriteArray<short>(Triples);
    }

    private static sbyte[] ReadRows(ref ModelReader reader)
    {
        var rows = reader.ReadArray<sbyte>();
        reader.Expect(rows.Length > 0 && rows.Length % TagWeightRows.Length == 0, "the weights of features are no whole rows");
        return rows;
    }

    private static short[] ReadTable(ref ModelReader reader, int length)
    {
        var table = reader.ReadArray<short>();
        reader.Expect(table.Length == length, $"a table of tags has {table.Length} weights instead of {length}");
        reader.Expect(
            !table.AsSpan().ContainsAnyExceptInRange((short)-MostWeight, MostWeight),
            $"a weight of tags beside each other is beyond {MostWeight}"
        );
        return table;
    }
}
