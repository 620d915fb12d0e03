using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>The weights while they are learned, laid out as in the model file.</summary>
internal sealed class TagWeights
{
    private readonly uint _rows;
    private readonly int _tagCount;
    private readonly int _familyCount;
    private readonly byte[] _families;

    public TagWeights(TagSet tags, int rows)
    {
        _rows = (uint)rows;
        _tagCount = tags.Count + 1;
        _familyCount = tags.FamilyCount + 1;
        _families = [.. tags.Families, (byte)tags.FamilyCount];
        Emissions = new float[rows * TagWeightRows.Length];
        Pairs = new float[_tagCount * _tagCount];
        Skips = new float[_tagCount * _tagCount];
        Triples = new float[_familyCount * _familyCount * _familyCount];
    }

    public int Boundary => _tagCount - 1;
    public float[] Emissions { get; }
    public float[] Pairs { get; }
    public float[] Skips { get; }
    public float[] Triples { get; }

    /// <summary>All tables, for what is done to every weight.</summary>
    public IEnumerable<float[]> Tables => [Emissions, Pairs, Skips, Triples];

    public int EmissionAt(uint feature, int place) => TagWeightRows.IndexOf(feature, place, _rows);

    public float Emission(uint[] features, byte[] places)
    {
        var sum = 0f;
        foreach (var place in places)
        {
            foreach (var feature in features)
            {
                sum += Emissions[EmissionAt(feature, place)];
            }
        }
        return sum;
    }

    public float Transition(int left2, int left, int here) =>
        Pairs[PairAt(left, here)] + Skips[PairAt(left2, here)] + Triples[TripleAt(left2, left, here)];

    public int PairAt(int left, int here) => (here * _tagCount) + left;

    public int TripleAt(int left2, int left, int here) =>
        (((_families[left] * _familyCount) + _families[here]) * _familyCount) + _families[left2];

    /// <summary>Adds another set of weights, each multiplied.</summary>
    public void Add(TagWeights other, float factor)
    {
        foreach (var (mine, its) in Tables.Zip(other.Tables))
        {
            for (var i = 0; i < mine.Length; i++)
            {
                mine[i] += factor * its[i];
            }
        }
    }
}
