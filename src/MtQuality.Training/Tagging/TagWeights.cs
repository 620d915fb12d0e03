using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>The weights while they are learned, laid out as in the model file.</summary>
internal sealed class TagWeights
{
    private readonly int _tagCount;
    private readonly int _familyCount;
    private readonly byte[] _families;

    public TagWeights(TagSet tags, TagRows rows)
    {
        Rows = rows;
        _tagCount = tags.Count + 1;
        _familyCount = tags.FamilyCount + 1;
        _families = [.. tags.Families, (byte)tags.FamilyCount];
        Words = new float[rows.Words * TagWeightRows.Length];
        Contexts = new float[rows.Contexts * TagWeightRows.Length];
        Pairs = new float[_tagCount * _tagCount];
        Triples = new float[_familyCount * _familyCount * _familyCount];
    }

    public TagRows Rows { get; }
    public int Boundary => _tagCount - 1;
    public float[] Words { get; }
    public float[] Contexts { get; }
    public float[] Pairs { get; }
    public float[] Triples { get; }

    /// <summary>All tables, for what is done to every weight.</summary>
    public IEnumerable<float[]> Tables => [Words, Contexts, Pairs, Triples];

    public float Emission(TaggedExample example, int token, int candidate)
    {
        var sum = 0f;
        foreach (var place in example.Places[token][candidate])
        {
            foreach (var feature in example.Words[token])
            {
                sum += Words[TagWeightRows.IndexOf(feature, place, Rows.Words)];
            }
            foreach (var feature in example.Contexts[token])
            {
                sum += Contexts[TagWeightRows.IndexOf(feature, place, Rows.Contexts)];
            }
        }
        return sum;
    }

    public float Transition(int left2, int left, int here) => Pairs[PairAt(left, here)] + Triples[TripleAt(left2, left, here)];

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

/// <summary>How many rows the weights of words have, and those of words between their neighbours.</summary>
internal readonly record struct TagRows(uint Words, uint Contexts);
