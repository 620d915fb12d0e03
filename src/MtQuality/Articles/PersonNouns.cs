using MtQuality.Rules;
using MtQuality.Text;

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
    private static readonly (FoldedSet Forms, PersonNounGender[] Genders) s_nouns = Load();

    /// <summary>Gender of the noun in any casing; "ex-ministre" is looked up as "ministre" where it is not listed itself.</summary>
    public static PersonNounGender GenderOf(ReadOnlySpan<char> word)
    {
        var index = s_nouns.Forms.IndexOf(word);
        if (index < 0 && IsFormer(word))
        {
            index = s_nouns.Forms.IndexOf(word[3..]);
        }
        return index < 0 ? PersonNounGender.NotAPersonNoun : s_nouns.Genders[index];
    }

    /// <summary>Whether the word is such a noun.</summary>
    public static bool IsAt(in SentenceContext sentence, int i) =>
        sentence.IsIn(i, s_nouns.Forms)
        || (IsFormer(sentence.Word(i)) && GenderOf(sentence.Word(i)) != PersonNounGender.NotAPersonNoun);

    private static bool IsFormer(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[0] is 'e' or 'E' && word[1] is 'x' or 'X' && CharClasses.IsHyphen(word[2]);

    private static (FoldedSet Forms, PersonNounGender[] Genders) Load()
    {
        // Of a form that is listed twice the last line counts.
        var nouns = new Dictionary<string, int>(StringComparer.Ordinal);
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
            nouns[parts[0]] = (int)lone;
            for (var i = 1; i < parts.Length; i++)
            {
                nouns[parts[i]] = (int)PersonNounGender.Feminine;
            }
        }
        string[] folded = [.. nouns.Keys];
        var genders = new PersonNounGender[folded.Length];
        for (var i = 0; i < folded.Length; i++)
        {
            genders[i] = (PersonNounGender)nouns[folded[i]];
        }
        return (new FoldedSet(folded), genders);
    }
}
