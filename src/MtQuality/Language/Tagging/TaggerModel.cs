using System.Runtime.CompilerServices;
using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The trained tagger: vocabulary and weights. Weights of a feature stand together in one cache line, in places hashed from tag and
/// feature; each tag counts once for itself and once for its family. Weights of tags beside each other stand in plain tables.
/// </summary>
internal sealed class TaggerModel
{
    public const string FileKind = "MTQT";
    public const ushort FileVersion = 1;
    public const string FileName = "tagger.bin";

    /// <summary>Places in a line.</summary>
    public const int LineLength = 64;

    private readonly uint[] _tagSalts;
    private readonly uint[] _familySaltsOfTags;
    private readonly int _lines;

    public TaggerModel(
        TagVocabulary vocabulary,
        sbyte[] emissions,
        short[] pairs,
        short[] skips,
        short[] triples,
        ushort[] confidence
    )
    {
        Vocabulary = vocabulary;
        Emissions = emissions;
        Pairs = pairs;
        Skips = skips;
        Triples = triples;
        Confidence = confidence;
        var tags = vocabulary.Tags;
        TagCount = tags.Count + 1;
        FamilyCount = tags.FamilyCount + 1;
        Families = [.. tags.Families, (byte)tags.FamilyCount];
        _lines = emissions.Length / LineLength;
        _tagSalts = new uint[tags.Count];
        _familySaltsOfTags = new uint[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            _tagSalts[i] = TagSalt(tags[i]);
            _familySaltsOfTags[i] = FamilySalt(tags[i]);
        }
    }

    public TagVocabulary Vocabulary { get; }
    public sbyte[] Emissions { get; }

    /// <summary>Tag after tag.</summary>
    public short[] Pairs { get; }

    /// <summary>Tag after tag with one between.</summary>
    public short[] Skips { get; }

    /// <summary>Three families in a row.</summary>
    public short[] Triples { get; }

    /// <summary>The lead, in units of weight, from which on a decision has confidence 1, 2, … 255.</summary>
    public ushort[] Confidence { get; }

    /// <summary>Number of tags, the one beyond the ends of a sentence included.</summary>
    public int TagCount { get; }

    /// <summary>Number of families, that of the boundary included.</summary>
    public int FamilyCount { get; }

    public byte[] Families { get; }

    /// <summary>Stands before the first token and after the last.</summary>
    public ushort Boundary => (ushort)(TagCount - 1);

    public static uint TagSalt(Morph tag) => FeatureHash.Of(0xA11CE, TagSet.CodeOf(tag));

    public static uint FamilySalt(Morph tag) => FeatureHash.Of(0xFA317, TagSet.CodeOf(TagSet.FamilyOf(tag)));

    /// <summary>Where the line of a feature starts in a table of so many lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LineOf(uint feature, int lines) => (int)(((ulong)feature * (uint)lines) >> 32) * LineLength;

    /// <summary>Place of a tag or family within the line of a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOf(uint feature, uint salt) => (int)(((feature ^ salt) * 0x9E3779B1u) >> 26);

    public static TaggerModel Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion);
        var vocabulary = TagVocabulary.Read(ref reader);
        var emissions = reader.ReadArray<sbyte>();
        reader.Expect(emissions.Length > 0 && emissions.Length % LineLength == 0, "the weights of features are no whole lines");
        var tags = vocabulary.Tags.Count + 1;
        var families = vocabulary.Tags.FamilyCount + 1;
        var pairs = ReadTable(ref reader, tags * tags);
        var skips = ReadTable(ref reader, tags * tags);
        var triples = ReadTable(ref reader, families * families * families);
        var confidence = reader.ReadArray<ushort>();
        reader.Expect(confidence.Length == byte.MaxValue, "there must be 255 steps of confidence");
        reader.ExpectEnd();
        return new TaggerModel(vocabulary, emissions, pairs, skips, triples, confidence);
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        Vocabulary.Write(writer);
        writer.WriteArray<sbyte>(Emissions);
        writer.WriteArray<short>(Pairs);
        writer.WriteArray<short>(Skips);
        writer.WriteArray<short>(Triples);
        writer.WriteArray<ushort>(Confidence);
        return writer.ToFile(FileKind, FileVersion);
    }

    /// <summary>Adds what each feature says for each candidate.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> tags, Span<int> scores)
    {
        Span<uint> salts = stackalloc uint[tags.Length];
        Span<uint> familySalts = stackalloc uint[tags.Length];
        for (var k = 0; k < tags.Length; k++)
        {
            salts[k] = _tagSalts[tags[k]];
            familySalts[k] = _familySaltsOfTags[tags[k]];
        }
        scores = scores[..tags.Length];
        scores.Clear();
        foreach (var feature in features)
        {
            var line = Emissions.AsSpan(LineOf(feature, _lines), LineLength);
            for (var k = 0; k < scores.Length; k++)
            {
                scores[k] += line[PlaceOf(feature, salts[k])] + line[PlaceOf(feature, familySalts[k])];
            }
        }
    }

    /// <summary>What tag <paramref name="here"/> scores after the two before it.</summary>
    public int Transition(int left2, int left, int here) =>
        Pairs[(left * TagCount) + here]
        + Skips[(left2 * TagCount) + here]
        + Triples[(((Families[left2] * FamilyCount) + Families[left]) * FamilyCount) + Families[here]];

    /// <summary>How sure a decision with this lead is: 0 (a toss-up) to 255.</summary>
    public byte ConfidenceOf(int lead)
    {
        var index = Array.BinarySearch(Confidence, (ushort)Math.Clamp(lead, 0, ushort.MaxValue));
        if (index < 0)
        {
            return (byte)~index;
        }
        while (index + 1 < Confidence.Length && Confidence[index + 1] == Confidence[index])
        {
            index++;
        }
        return (byte)(index + 1);
    }

    private static short[] ReadTable(ref ModelReader reader, int length)
    {
        var table = reader.ReadArray<short>();
        reader.Expect(table.Length == length, $"a table of tags has {table.Length} weights instead of {length}");
        return table;
    }
}
