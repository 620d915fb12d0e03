using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>The weights while they are learned, laid out as in the model file.</summary>
internal sealed class TagWeights
{
    public TagWeights(TagSet tags, int lines)
    {
        Lines = lines;
        Emissions = new float[lines * 64];
        TagCount = tags.Count + 1;
        FamilyCount = tags.FamilyCount + 1;
        Families = new byte[TagCount];
        tags.Families.CopyTo(Families);
        Families[^1] = (byte)tags.FamilyCount;
        Pairs = new float[TagCount * TagCount];
        Skips = new float[TagCount * TagCount];
        Triples = new float[FamilyCount * FamilyCount * FamilyCount];
        TagSalts = new uint[TagCount];
        for (var i = 0; i < tags.Count; i++)
        {
            TagSalts[i] = TaggerModel.TagSalt(tags[i]);
        }
        FamilySalts = new uint[FamilyCount];
        for (var i = tags.Count - 1; i >= 0; i--)
        {
            FamilySalts[tags.Families[i]] = TaggerModel.FamilySalt(tags[i]);
        }
    }

    public int Lines { get; }
    public int TagCount { get; }
    public int FamilyCount { get; }
    public int Boundary => TagCount - 1;
    public byte[] Families { get; }
    public float[] Emissions { get; }
    public float[] Pairs { get; }
    public float[] Skips { get; }
    public float[] Triples { get; }
    public uint[] TagSalts { get; }
    public uint[] FamilySalts { get; }

    public IEnumerable<float[]> Tables => [Emissions, Pairs, Skips, Triples];

    public int LineOf(uint feature) => TaggerModel.LineOf(feature, Lines);

    public static int PlaceOf(uint feature, uint salt) => TaggerModel.PlaceOf(feature, salt);

    public float Emission(uint[] features, int tag)
    {
        var (salt, familySalt) = (TagSalts[tag], FamilySalts[Families[tag]]);
        var sum = 0f;
        foreach (var feature in features)
        {
            var line = LineOf(feature);
            sum += Emissions[line + PlaceOf(feature, salt)] + Emissions[line + PlaceOf(feature, familySalt)];
        }
        return sum;
    }

    public int PairAt(int left, int here) => (left * TagCount) + here;

    public int TripleAt(int left2, int left, int here) =>
        (((Families[left2] * FamilyCount) + Families[left]) * FamilyCount) + Families[here];
}
