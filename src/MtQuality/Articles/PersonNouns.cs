using System.Collections.Frozen;
using MtQuality.Language;
using MtQuality.Rules;

namespace MtQuality.Articles;

/// <summary>What a noun such as "directrice" or "ministre" says about the gender of the person it names.</summary>
internal enum PersonNounGender : byte
{
    /// <summary>Not a noun for one person.</summary>
    NotAPersonNoun,
    Masculine,
    Feminine,

    /// <summary>Epicene: the determiner tells (le ministre, la ministre).</summary>
    ByDeterminer,

    /// <summary>A masculine that is commonly used of women as well (le professeur, le médecin).</summary>
    Silent,
}

/// <summary>Nouns that name one person by function, trade, rank or kinship (PersonNouns.txt), in the singular.</summary>
internal static class PersonNouns
{
    private const int LongestNoun = 24;

    private static readonly FrozenDictionary<string, PersonNounGender>.AlternateLookup<ReadOnlySpan<char>> s_nouns = Load();

    /// <summary>Gender of the noun in any casing; "ex-ministre" is looked up as "ministre" where it is not listed itself.</summary>
    public static PersonNounGender GenderOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestNoun)
        {
            return PersonNounGender.NotAPersonNoun;
        }
        Span<char> buffer = stackalloc char[LongestNoun];
        var folded = buffer[..word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = WordForms.Fold(word[i]);
        }
        if (s_nouns.TryGetValue(folded, out var gender))
        {
            return gender;
        }
        return folded.StartsWith("ex-") && s_nouns.TryGetValue(folded[3..], out gender)
            ? gender
            : PersonNounGender.NotAPersonNoun;
    }

    public static bool Contains(ReadOnlySpan<char> word) => GenderOf(word) != PersonNounGender.NotAPersonNoun;

    private static FrozenDictionary<string, PersonNounGender>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var nouns = new Dictionary<string, PersonNounGender>(StringComparer.Ordinal);
        foreach (var line in RuleData.Lines("PersonNouns.txt"))
        {
            var (forms, lone) = line switch
            {
                ['=', 'f', ' ', .. var rest] => (rest, PersonNounGender.Feminine),
                ['=', .. var rest] => (rest, PersonNounGender.Masculine),
                ['~', .. var rest] => (rest, PersonNounGender.Silent),
                _ => (
                    line,
                    line.Contains(' ', StringComparison.Ordinal) ? PersonNounGender.Masculine : PersonNounGender.ByDeterminer
                ),
            };
            var parts = forms.ToLowerInvariant().Split(' ');
            nouns[parts[0]] = lone;
            foreach (var feminine in parts.AsSpan(1))
            {
                nouns[feminine] = PersonNounGender.Feminine;
            }
        }
        return nouns.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
