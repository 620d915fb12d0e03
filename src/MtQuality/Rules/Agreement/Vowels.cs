using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>Whether a word asks for elision and liaison before it.</summary>
internal static class Vowels
{
    /// <summary>Whether the word starts with a vowel or a mute h: l'arbre, son amie, cet homme.</summary>
    public static bool ElidesBefore(this in SentenceContext s, int i)
    {
        var word = s.Word(i);
        return !word.IsEmpty && StartsWithVowelSound(word) && !IsAspirated(s, i);
    }

    private static bool StartsWithVowelSound(ReadOnlySpan<char> word) =>
        WordForms.Fold(word[0])
            is 'a'
                or 'e'
                or 'i'
                or 'o'
                or 'u'
                or 'h'
                or 'y'
                or 'à'
                or 'â'
                or 'ä'
                or 'é'
                or 'è'
                or 'ê'
                or 'ë'
                or 'î'
                or 'ï'
                or 'ô'
                or 'ö'
                or 'û'
                or 'ü'
                or 'œ'
                or 'æ';

    private static bool IsAspirated(in SentenceContext s, int i)
    {
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Has(MorphFlags.Aspirated))
            {
                return true;
            }
        }
        return false;
    }
}
