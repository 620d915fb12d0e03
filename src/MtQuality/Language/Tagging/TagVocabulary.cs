using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>What the tagger knows before any weight: its tags, the words that stand for themselves, and how it guesses.</summary>
internal sealed class TagVocabulary
{
    public TagVocabulary(uint[] tagCodes, uint[] frequentWords, uint[] auxiliaries, ushort[] guesses)
    {
        TagCodes = tagCodes;
        FrequentWords = frequentWords;
        Auxiliaries = auxiliaries;
        Guesses = guesses;
        Tags = new TagSet(tagCodes);
        Frequent = new WordSet(frequentWords);
        MayBeAuxiliary = new WordSet(auxiliaries);
    }

    public uint[] TagCodes { get; }
    public uint[] FrequentWords { get; }
    public uint[] Auxiliaries { get; }

    /// <summary>Tags that a word unknown to the lexicon can have.</summary>
    public ushort[] Guesses { get; }

    public TagSet Tags { get; }

    /// <summary>Words frequent enough to be seen themselves by their neighbours; others are seen as their class.</summary>
    public WordSet Frequent { get; }

    /// <summary>Forms of avoir, être and faire.</summary>
    public WordSet MayBeAuxiliary { get; }

    public static TagVocabulary Read(ref ModelReader reader)
    {
        var tags = reader.ReadArray<uint>();
        reader.Expect(tags.Length is > 0 and <= 1024 && tags.Distinct().Count() == tags.Length, "the tags are not distinct");
        var frequentWords = reader.ReadArray<uint>();
        var auxiliaries = reader.ReadArray<uint>();
        var guesses = reader.ReadArray<ushort>();
        reader.Expect(guesses.Length is > 0 and <= LatticeBuilder.MaxCandidates, "there must be 1 to 64 guesses");
        foreach (var guess in guesses)
        {
            reader.Expect(guess < tags.Length, "a guess is no tag");
        }
        return new TagVocabulary(tags, frequentWords, auxiliaries, guesses);
    }

    public void Write(ModelWriter writer)
    {
        writer.WriteArray<uint>(TagCodes);
        writer.WriteArray<uint>(FrequentWords);
        writer.WriteArray<uint>(Auxiliaries);
        writer.WriteArray<ushort>(Guesses);
    }
}
