using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>What the rules of this family share: which words elide, before what, and what the full word is.</summary>
internal static class Elision
{
    /// <summary>Whether a word starts with a vowel sound, so that le, de, que … elide before it. Silent on what cannot be told: numbers, names, acronyms.</summary>
    public static bool StartsWithVowelSound(in SentenceContext sentence, int word) =>
        IsOrdinaryWord(sentence, word)
        && !IsAspirated(sentence, word)
        && (IsVowel(sentence.Word(word)[0]) || StartsWithMuteH(sentence.Word(word)))
        && !CharClasses.IsHyphen(sentence.Word(word)[1]) // e-commerce, a-t-on
        && !sentence.IsAny(word, s_withoutElision);

    /// <summary>Whether a word with this first letter may start with a vowel sound.</summary>
    public static bool MayElideBefore(char first) => IsVowel(first) || WordForms.Fold(first) == 'h';

    /// <summary>
    /// Whether the word would ask for elision or liaison, whatever it is: l'arbre, son amie, cet homme. An h counts as mute unless the
    /// lexicon says otherwise, because names and new words are let be.
    /// </summary>
    public static bool ElidesBefore(this in SentenceContext sentence, int word) =>
        sentence.Word(word) is { IsEmpty: false } text
        && (IsVowel(text[0]) || WordForms.Fold(text[0]) is 'h' or 'y')
        && !IsAspirated(sentence, word);

    /// <summary>Whether a word surely starts with a consonant sound: no vowel, no h, no y.</summary>
    public static bool StartsWithConsonant(in SentenceContext sentence, int word) =>
        IsOrdinaryWord(sentence, word)
        && !IsVowel(sentence.Word(word)[0])
        && WordForms.Fold(sentence.Word(word)[0]) is not ('h' or 'y');

    /// <summary>Whether the lexicon knows the word and it refuses elision (h aspiré, onze, oui, yaourt).</summary>
    public static bool IsAspirated(in SentenceContext sentence, int word)
    {
        foreach (var analysis in sentence.Analyses(word))
        {
            if (analysis.Morph.Has(MorphFlags.Aspirated))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A lower-case word of two letters or more that the lexicon knows.</summary>
    public static bool IsOrdinaryWord(in SentenceContext sentence, int word)
    {
        if ((uint)word >= (uint)sentence.Count)
        {
            return false;
        }
        var token = sentence.Tokens[word];
        return token.Kind == TokenKind.Word
            && token.Length > 1
            && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.HasDigit | TokenFlags.Abbreviation | TokenFlags.Elided))
                == 0
            && sentence.IsKnown(word);
    }

    public static bool IsVowel(char c) =>
        WordForms.Fold(c)
            is 'a'
                or 'e'
                or 'i'
                or 'o'
                or 'u'
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

    /// <summary>Young and foreign words with h are many (hub, hijab, hipster) and mostly aspirate, so the mute ones are named.</summary>
    private static bool StartsWithMuteH(ReadOnlySpan<char> word)
    {
        foreach (var stem in s_muteStems)
        {
            if (word.Length >= stem.Length && WordForms.EqualsFolded(word[..stem.Length], stem))
            {
                return true;
            }
        }
        return false;
    }

    private static readonly string[] s_muteStems =
    [
        "habi",
        "halluc",
        "harmon",
        "hebdo",
        "héberge",
        "hectare",
        "hélico",
        "hémi",
        "herbe",
        "hérit",
        "hésit",
        "heure",
        "histo",
        "hiver",
        "homm",
        "honnê",
        "honneur",
        "honor",
        "hôpi",
        "horaire",
        "horizon",
        "horreur",
        "hospi",
        "hôte",
        "huil",
        "humain",
        "humeur",
        "humid",
        "humour",
        "hydr",
        "hypo",
        "hysté",
    ];

    // Words before which usage hesitates, or that are cited rather than used.
    private static readonly string[] s_withoutElision =
    [
        "un",
        "une",
        "et",
        "ou",
        "où",
        "uns",
        "unes",
        "oh",
        "ah",
        "eh",
        "euh",
        "ouate",
        "ouistiti",
    ];
}
