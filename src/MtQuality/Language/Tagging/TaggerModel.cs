using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The trained tagger: vocabulary and weights. Weights of a feature stand together in one cache line, in places hashed from tag and
/// feature; each tag counts once for itself and once for its family. Weights of tags beside each other stand in plain tables.
/// </summary>
internal sealed class TaggerModel
{
    public const string FileKind = "MTQT";
    public const ushort FileVersion = 2;
    public const string FileName = "tagger.bin";

    /// <summary>Places in a line.</summary>
    public const int LineLength = 64;

    private readonly ulong[] _salts;
    private readonly byte[] _families;
    private readonly int _lines;

    public TaggerModel(TagVocabulary vocabulary, TagTables tables, ushort[] confidence, int reach)
    {
        Vocabulary = vocabulary;
        Tables = tables;
        Confidence = confidence;
        Reach = reach;
        var tags = vocabulary.Tags;
        TagCount = tags.Count + 1;
        FamilyCount = tags.FamilyCount + 1;
        _families = [.. tags.Families, (byte)tags.FamilyCount];
        _lines = tables.Emissions.Length / LineLength;
        _salts = new ulong[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            _salts[i] = TagSalt(tags[i]) | ((ulong)FamilySalt(tags[i]) << 32);
        }
    }

    public TagVocabulary Vocabulary { get; }

    public TagTables Tables { get; }

    /// <summary>The lead, in units of weight, from which on a decision has confidence 1, 2, … 255.</summary>
    public ushort[] Confidence { get; }

    /// <summary>A candidate that its own features put further than this behind the best is not followed.</summary>
    public int Reach { get; }

    /// <summary>Number of tags, the one beyond the ends of a sentence included.</summary>
    public int TagCount { get; }

    /// <summary>Number of families, that of the boundary included.</summary>
    public int FamilyCount { get; }

    /// <summary>Stands before the first token and after the last.</summary>
    public ushort Boundary => (ushort)(TagCount - 1);

    public static uint TagSalt(Morph tag) => FeatureHash.Of(0, 0xA11CE, TagSet.CodeOf(tag));

    public static uint FamilySalt(Morph tag) => FeatureHash.Of(0, 0xFA317, TagSet.CodeOf(TagSet.FamilyOf(tag)));

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
        var tables = TagTables.Read(ref reader, vocabulary.Tags);
        var confidence = reader.ReadArray<ushort>();
        reader.Expect(confidence.Length == byte.MaxValue, "there must be 255 steps of confidence");
        var reach = reader.ReadUInt16();
        reader.ExpectEnd();
        return new TaggerModel(vocabulary, tables, confidence, reach);
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        Vocabulary.Write(writer);
        Tables.Write(writer);
        writer.WriteArray<ushort>(Confidence);
        writer.Write((ushort)Reach);
        return writer.ToFile(FileKind, FileVersion);
    }

    /// <summary>What all features together say for each candidate.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> tags, Span<int> scores)
    {
        Span<ulong> salts = stackalloc ulong[LatticeBuilder.MaxCandidates];
        salts = salts[..tags.Length];
        for (var k = 0; k < tags.Length; k++)
        {
            salts[k] = _salts[tags[k]];
        }
        scores = scores[..tags.Length];
        scores.Clear();
        // Lines are inside the table and places inside a line by the way they are computed.
        ref var table = ref MemoryMarshal.GetArrayDataReference(Tables.Emissions);
        foreach (var feature in features)
        {
            ref var line = ref Unsafe.Add(ref table, LineOf(feature, _lines));
            for (var k = 0; k < salts.Length; k++)
            {
                var salt = salts[k];
                scores[k] +=
                    Unsafe.Add(ref line, PlaceOf(feature, (uint)salt))
                    + Unsafe.Add(ref line, PlaceOf(feature, (uint)(salt >> 32)));
            }
        }
    }

    /// <summary>What tag <paramref name="here"/> scores after the two before it.</summary>
    public int Transition(int left2, int left, int here) => Pair(left, here) + After(left2, left, here);

    /// <summary>What tag <paramref name="here"/> scores after the one before it.</summary>
    public int Pair(int left, int here) => Tables.Pairs[(here * TagCount) + left];

    /// <summary>What it scores besides because of the one before that.</summary>
    public int After(int left2, int left, int here) =>
        Tables.Skips[(here * TagCount) + left2]
        + Tables.Triples[(((_families[left] * FamilyCount) + _families[here]) * FamilyCount) + _families[left2]];

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
}
