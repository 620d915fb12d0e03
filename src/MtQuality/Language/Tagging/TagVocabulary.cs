using MtQuality.Models;

namespace MtQuality.Language.Tagging;

/// <summary>What the tagger knows before any weight: its tags, the words that stand for themselves, and how it guesses.</summary>
internal sealed class TagVocabulary
{
    private const int AuxiliaryVerbs = 3;

    private readonly WordSet[] _auxiliaries;

    public TagVocabulary(uint[] tagCodes, byte[] places, uint[] frequentWords, uint[][] auxiliaries, ushort[] guesses)
    {
        TagCodes = tagCodes;
        Places = places;
        FrequentWords = frequentWords;
        Auxiliaries = auxiliaries;
        Guesses = guesses;
        Tags = new TagSet(tagCodes);
        GuessFamilies = FamiliesOf(guesses, Tags);
        Frequent = new WordSet(frequentWords);
        _auxiliaries = Array.ConvertAll(auxiliaries, forms => new WordSet(forms));
    }

    public uint[] TagCodes { get; }

    /// <summary>
    /// Where the weight of each tag stands in the row of a feature (see <see cref="TagWeightRows"/>). Tags between which a known word
    /// has to choose have places of their own, as far as there are enough.
    /// </summary>
    public byte[] Places { get; }
    public uint[] FrequentWords { get; }

    /// <summary>Forms of avoir, être and faire.</summary>
    public uint[][] Auxiliaries { get; }

    /// <summary>Tags that a word unknown to the lexicon can have; their places are their indices here.</summary>
    public ushort[] Guesses { get; }

    /// <summary>The place of each guess's family (see <see cref="TagWeightRows.FamilyPlaces"/>).</summary>
    public byte[] GuessFamilies { get; }

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

    private static byte[] FamiliesOf(ushort[] guesses, TagSet tags)
    {
        var places = new byte[guesses.Length];
        Span<byte> families = stackalloc byte[guesses.Length];
        var count = 0;
        for (var i = 0; i < guesses.Length; i++)
        {
            var family = tags.Families[guesses[i]];
            var known = families[..count].IndexOf(family);
            if (known < 0)
            {
                known = count;
                families[count++] = family;
            }
            places[i] = (byte)(TagWeightRows.FamilyPlaces + known);
        }
        return places;
    }

    public static TagVocabulary Read(ref ModelReader reader)
    {
        var tags = reader.ReadArray<uint>();
        reader.Expect(tags.Length is > 0 and <= 1024, "there must be 1 to 1024 tags");
        var places = reader.ReadArray<byte>();
        reader.Expect(
            places.Length == tags.Length && !places.AsSpan().ContainsAnyExceptInRange<byte>(0, TagWeightRows.Length - 1),
            "not every tag has a place in a row"
        );
        var frequentWords = reader.ReadArray<uint>();
        var auxiliaries = new uint[AuxiliaryVerbs][];
        for (var i = 0; i < AuxiliaryVerbs; i++)
        {
            auxiliaries[i] = reader.ReadArray<uint>();
        }
        var guesses = reader.ReadArray<ushort>();
        reader.Expect(guesses.Length is > 0 and <= TagWeightRows.MaxGuesses, "there must be 1 to 32 guesses");
        foreach (var guess in guesses)
        {
            reader.Expect(guess < tags.Length, "a guess is no tag");
        }
        var vocabulary = new TagVocabulary(tags, places, frequentWords, auxiliaries, guesses);
        reader.Expect(vocabulary.Tags.AreDistinct, "the tags are not distinct");
        reader.Expect(
            !vocabulary.GuessFamilies.AsSpan().ContainsAnyExceptInRange<byte>(0, TagWeightRows.Places - 1),
            "the guesses are of too many families"
        );
        return vocabulary;
    }

    public void Write(ModelWriter writer)
    {
        writer.WriteArray<uint>(TagCodes);
        writer.WriteArray<byte>(Places);
        writer.WriteArray<uint>(FrequentWords);
        foreach (var forms in Auxiliaries)
        {
            writer.WriteArray<uint>(forms);
        }
        writer.WriteArray<ushort>(Guesses);
    }
}
