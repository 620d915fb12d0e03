using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>The weights of the tagger, rounded.</summary>
/// <param name="Emissions">Weights of features (see <see cref="TagWeightRows"/>).</param>
/// <param name="Pairs">A tag after the one before it: rows for the tag, columns for the one before.</param>
/// <param name="Skips">A tag after the one before that: rows for the tag.</param>
/// <param name="Triples">Three families in a row, in the order middle, last, first.</param>
internal sealed record TagTables(sbyte[] Emissions, short[] Pairs, short[] Skips, short[] Triples)
{
    public static TagTables Read(ref ModelReader reader, TagSet tagSet)
    {
        var emissions = reader.ReadArray<sbyte>();
        reader.Expect(
            emissions.Length > 0 && emissions.Length % TagWeightRows.Length == 0,
            "the weights of features are no whole rows"
        );
        var tags = tagSet.Count + 1;
        var families = tagSet.FamilyCount + 1;
        return new TagTables(
            emissions,
            ReadTable(ref reader, tags * tags),
            ReadTable(ref reader, tags * tags),
            ReadTable(ref reader, families * families * families)
        );
    }

    public void Write(ModelWriter writer)
    {
        writer.WriteArray<sbyte>(Emissions);
        writer.WriteArray<short>(Pairs);
        writer.WriteArray<short>(Skips);
        writer.WriteArray<short>(Triples);
    }

    private static short[] ReadTable(ref ModelReader reader, int length)
    {
        var table = reader.ReadArray<short>();
        reader.Expect(table.Length == length, $"a table of tags has {table.Length} weights instead of {length}");
        return table;
    }
}
