using System.Runtime.Intrinsics;
using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The trained tagger: vocabulary and weights. Weights of features stand in rows; weights of tags beside each other stand in plain
/// tables.
/// </summary>
internal sealed class TaggerModel
{
    public const string FileKind = "MTQT";
    public const ushort FileVersion = 3;
    public const string FileName = "tagger.bin";

    private readonly byte[] _families;
    private readonly TagWeightRows _rows;
    private readonly byte[] _confidenceOfLead;

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
        _rows = new TagWeightRows(tables.Emissions);
        _confidenceOfLead = ConfidenceOfLeads(confidence);
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

    public static TaggerModel Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion);
        var vocabulary = TagVocabulary.Read(ref reader);
        var tables = TagTables.Read(ref reader, vocabulary.Tags);
        var confidence = reader.ReadArray<ushort>();
        reader.Expect(
            confidence.Length == byte.MaxValue && IsAscending(confidence),
            "there must be 255 steps of confidence, none lower than the one before"
        );
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

    /// <summary>What all features together say for candidates that have these places, all in one row.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<byte> places, Span<int> scores)
    {
        Span<short> sums = stackalloc short[TagWeightRows.Length];
        _rows.Sum(features, places[0] / TagWeightRows.Length).CopyTo(sums);
        for (var k = 0; k < places.Length; k++)
        {
            scores[k] = sums[places[k] % TagWeightRows.Length];
        }
    }

    /// <summary>What all features together say for the guesses of an unknown word.</summary>
    public void ScoreGuesses(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<short> sums = stackalloc short[TagWeightRows.Places];
        _rows.Sum(features, 0).CopyTo(sums);
        _rows.Sum(features, 1).CopyTo(sums[TagWeightRows.Length..]);
        _rows.Sum(features, TagWeightRows.FamilyPlaces / TagWeightRows.Length).CopyTo(sums[TagWeightRows.FamilyPlaces..]);
        var families = Vocabulary.GuessFamilies;
        for (var k = 0; k < families.Length; k++)
        {
            scores[k] = sums[k] + sums[families[k]];
        }
    }

    /// <summary>Families of the tags, that of the boundary included.</summary>
    public ReadOnlySpan<byte> Families => _families;

    /// <summary>How sure a decision with this lead is: 0 (a toss-up) to 255.</summary>
    public byte ConfidenceOf(int lead) =>
        (uint)lead < (uint)_confidenceOfLead.Length ? _confidenceOfLead[lead]
        : lead < 0 ? (byte)0
        : byte.MaxValue;

    private static bool IsAscending(ReadOnlySpan<ushort> steps)
    {
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i] < steps[i - 1])
            {
                return false;
            }
        }
        return true;
    }

    // Leads beyond the last step have full confidence.
    private static byte[] ConfidenceOfLeads(ushort[] steps)
    {
        var confidence = new byte[steps[^1]];
        for (int lead = 0, c = 0; lead < confidence.Length; lead++)
        {
            while (steps[c] <= lead)
            {
                c++;
            }
            confidence[lead] = (byte)c;
        }
        return confidence;
    }
}
