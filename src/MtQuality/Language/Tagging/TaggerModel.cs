using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The trained tagger: vocabulary and weights. Weights of features stand in rows; weights of tags beside each other stand in plain
/// tables.
/// </summary>
internal sealed class TaggerModel
{
    public const string FileKind = "MTQT";
    public const ushort FileVersion = 4;
    public const string FileName = "tagger.bin";

    private readonly byte[] _families;
    private readonly TagPriors _priors;
    private readonly TagWeightRows _words;
    private readonly byte[] _confidenceOfLead;

    public TaggerModel(TagVocabulary vocabulary, TagTables tables, ushort[] confidence, int bound)
    {
        Vocabulary = vocabulary;
        Tables = tables;
        Confidence = confidence;
        Bound = bound;
        var tags = vocabulary.Tags;
        TagCount = tags.Count + 1;
        FamilyCount = tags.FamilyCount + 1;
        _families = [.. tags.Families, (byte)tags.FamilyCount];
        Transitions = new TagTransitions(tables, TagCount, FamilyCount);
        _priors = new TagPriors(vocabulary, tables.Priors, bound);
        _words = new TagWeightRows(tables.Words);
        Contexts = new TagWeightRows(tables.Contexts);
        _confidenceOfLead = ConfidenceOfLeads(confidence);
    }

    public TagVocabulary Vocabulary { get; }

    public TagTables Tables { get; }

    /// <summary>The lead, in units of weight, from which on a decision has confidence 1, 2, … 255.</summary>
    public ushort[] Confidence { get; }

    /// <summary>A candidate that is further than this behind the likeliest one is left out wherever the word stands.</summary>
    public int Bound { get; }

    /// <summary>What words between their neighbours say.</summary>
    public TagWeightRows Contexts { get; }

    /// <summary>What tags score beside each other.</summary>
    public TagTransitions Transitions { get; }

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
        var bound = reader.ReadUInt16();
        reader.ExpectEnd();
        return new TaggerModel(vocabulary, tables, confidence, bound);
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        Vocabulary.Write(writer);
        Tables.Write(writer);
        writer.WriteArray<ushort>(Confidence);
        writer.Write((ushort)Bound);
        return writer.ToFile(FileKind, FileVersion);
    }

    /// <summary>Chooses from what a form can be what is worth a look in a sentence.</summary>
    public void Choose(ReadOnlySpan<char> form, TagCandidates candidates, ref WordFacts word)
    {
        var range = new CandidateRange(word.FirstCandidate, word.CandidateCount);
        var tags = candidates.Tags(range);
        var places = candidates.Places(range);
        if (tags.Length == 1)
        {
            word.ChoiceCount = 1;
            word.Choices.Tags[0] = tags[0];
            return;
        }
        Span<uint> features = stackalloc uint[TagFeatures.MaxOfWord];
        Span<byte> chosen = stackalloc byte[WordChoices.Max];
        Span<int> scores = stackalloc int[TagWeightRows.MaxGuesses];
        features = features[..TagFeatures.OfWord(form, word, features)];
        var isGuess = (word.Shape & TokenShape.Unknown) != 0;
        var count = _priors.Choose(features, places, isGuess, chosen);
        _words.Score(features, Vocabulary, places, isGuess, scores);
        for (var k = 0; k < count; k++)
        {
            word.Choices.Tags[k] = tags[chosen[k]];
            word.Choices.Scores[k] = (short)scores[chosen[k]];
            word.Choices.Sources[k] = chosen[k];
        }
        word.ChoiceCount = (byte)count;
    }

    /// <summary>Gives a word of the lexicon its choices in a sentence, with what speaks for each.</summary>
    /// <param name="word">The word.</param>
    /// <param name="places">Where the rows of what it makes with its neighbours start (see <see cref="TagWeightRows.PlacesOfContext"/>).</param>
    /// <param name="sums">Room for <see cref="TagWeightRows.Length"/> sums.</param>
    /// <param name="choices">Receives its choices.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Weigh(in WordFacts word, in Vector256<uint> places, ref short sums, ref TagChoice choices)
    {
        Contexts.SumOfContext(places).StoreUnsafe(ref sums);
        ref var placeOf = ref MemoryMarshal.GetArrayDataReference(Vocabulary.Places);
        ref var familyOf = ref MemoryMarshal.GetArrayDataReference(_families);
        ref readonly var tags = ref word.Choices.Tags[0];
        ref readonly var scores = ref word.Choices.Scores[0];
        for (nuint k = 0; k < word.ChoiceCount; k++)
        {
            nuint tag = Unsafe.Add(ref Unsafe.AsRef(in tags), k);
            ref var choice = ref Unsafe.Add(ref choices, k);
            choice.Emission =
                Unsafe.Add(ref Unsafe.AsRef(in scores), k) + Unsafe.Add(ref sums, (nuint)Unsafe.Add(ref placeOf, tag));
            choice.Tag = (ushort)tag;
            choice.Family = Unsafe.Add(ref familyOf, tag);
        }
    }

    /// <summary>Gives a word that the lexicon does not know its choices in a sentence, with what speaks for each.</summary>
    /// <param name="word">The word.</param>
    /// <param name="features">What it makes with its neighbours.</param>
    /// <param name="choices">Receives its choices.</param>
    [SkipLocalsInit]
    public void WeighGuesses(in WordFacts word, Vector256<uint> features, ref TagChoice choices)
    {
        Span<uint> all = stackalloc uint[Vector256<uint>.Count];
        Span<int> scores = stackalloc int[TagWeightRows.MaxGuesses];
        features.CopyTo(all);
        Contexts.ScoreGuesses(all[..TagFeatures.OfContextCount], Vocabulary.GuessFamilies, scores);
        for (var k = 0; k < word.ChoiceCount; k++)
        {
            var tag = word.Choices.Tags[k];
            Unsafe.Add(ref choices, k) = new TagChoice
            {
                Emission = word.Choices.Scores[k] + scores[word.Choices.Sources[k]],
                Tag = tag,
                Family = _families[tag],
            };
        }
    }

    /// <summary>Where the weights of a name's features stand (see <see cref="TagFeatures.OfName"/>), called from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<uint> PlacesOfName(Vector256<uint> features) => _words.PlacesOfName(features);

    /// <summary>What the features of a name say for each choice of <see cref="NameGender"/>.</summary>
    /// <param name="places">See <see cref="PlacesOfName"/>.</param>
    public Vector256<int> WeighName(in Vector256<uint> places) => _words.SumOfName(places);

    /// <summary>Families of the tags, that of the boundary included.</summary>
    public ReadOnlySpan<byte> Families => _families;

    /// <summary>How sure a decision with this lead is: 0 (a toss-up) to 255.</summary>
    public byte ConfidenceOf(int lead) =>
        _confidenceOfLead[Integers.NotNegative(Integers.AtMost(lead, _confidenceOfLead.Length - 2) + 1)];

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

    // From a lead of -1 on, which stands for all that are less than nothing, to the last step, which stands for all that are more.
    private static byte[] ConfidenceOfLeads(ushort[] steps)
    {
        var confidence = new byte[steps[^1] + 2];
        for (int lead = 0, c = 0; lead < steps[^1]; lead++)
        {
            while (steps[c] <= lead)
            {
                c++;
            }
            confidence[lead + 1] = (byte)c;
        }
        confidence[^1] = byte.MaxValue;
        return confidence;
    }
}
