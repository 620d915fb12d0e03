using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>What the tagger knows before any weight: its tags, the words that stand for themselves, and how it guesses.</summary>
internal sealed class TagVocabulary
{
    private const int AuxiliaryVerbs = 3;

    private readonly WordSet[] _auxiliaries;

    public TagVocabulary(uint[] tagCodes, uint[] frequentWords, uint[][] auxiliaries, ushort[] guesses)
    {
        TagCodes = tagCodes;
        FrequentWords = frequentWords;
        Auxiliaries = auxiliaries;
        Guesses = guesses;
        Tags = new TagSet(tagCodes);
        Frequent = new WordSet(frequentWords);
        _auxiliaries = [.. auxiliaries.Select(forms => new WordSet(forms))];
    }

    public uint[] TagCodes { get; }
    public uint[] FrequentWords { get; }

    /// <summary>Forms of avoir, être and faire.</summary>
    public uint[][] Auxiliaries { get; }

    /// <summary>Tags that a word unknown to the lexicon can have.</summary>
    public ushort[] Guesses { get; }

    public TagSet Tags { get; }

    /// <summary>Words frequent enough to be seen themselves by their neighbours; others are seen as their class.</summary>
    public WordSet Frequent { get; }

    /// <summary>Which of avoir (1), être (2) and faire (3) the word may be a form of; 0 for other words.</summary>
    public uint AuxiliaryOf(uint word)
    {
        for (var i = 0; i < _auxiliaries.Length; i++)
        {
            if (_auxiliaries[i].Contains(word))
            {
                return (uint)i + 1;
            }
        }
        return 0;
    }

    public static TagVocabulary Read(ref ModelReader reader)
    {
        var tags = reader.ReadArray<uint>();
        reader.Expect(tags.Length is > 0 and <= 1024 && tags.Distinct().Count() == tags.Length, "the tags are not distinct");
        var frequentWords = reader.ReadArray<uint>();
        var auxiliaries = new uint[AuxiliaryVerbs][];
        for (var i = 0; i < AuxiliaryVerbs; i++)
        {
            auxiliaries[i] = reader.ReadArray<uint>();
        }
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
        foreach (var forms in Auxiliaries)
        {
            writer.WriteArray<uint>(forms);
        }
        writer.WriteArray<ushort>(Guesses);
    }
}
