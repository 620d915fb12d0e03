using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>Finds the pronouns that hang on a verb by a hyphen: dis|-le, a|-t-il, donne|-moi|-le, ce jour|-là.</summary>
internal static class Clitics
{
    // Nouns and adverbs that only look like a verb with its pronoun.
    private static readonly FoldedSet s_whole = new(
        "rendez-vous garde-à-vous on-dit qu'en-dira-t-on m'as-tu-vu je-ne-sais-quoi sauve-qui-peut "
            + "celui-ci celui-là celle-ci celle-là ceux-ci ceux-là celles-ci celles-là "
            + "jusque-là jusques-là par-ci par-là de-ci de-là oh-là là-là ci-là voilà-là delà-là "
            + "chez-moi chez-toi chez-soi chez-lui chez-elle chez-elles chez-nous chez-vous chez-eux "
            + "contre-la malgré-nous non-moi sur-moi sur-ce revenez-y marie-couche-toi-là entre-nous quant-à-moi quant-à-lui"
    );

    private static readonly FoldedSet s_subjects = new("je tu il ils elle elles on nous vous ce");
    private static readonly FoldedSet s_objects = new("moi toi lui leur le la les nous vous y en m' t' l' le' la' moi' toi'");
    private static readonly FoldedSet s_demonstratives = new("là ci");
    private static readonly FoldedSet s_withT = new("il ils elle elles on");

    /// <summary>Where the last clitic of <paramref name="word"/> starts (at its hyphen); the length of the word when it has none.</summary>
    /// <param name="word">A word with a hyphen; an apostrophe may be its last character.</param>
    public static int StartOfLast(ReadOnlySpan<char> word)
    {
        var hyphen = LastHyphen(word);
        if (hyphen <= 0 || word.Length - hyphen > 6 || s_whole.Contains(word))
        {
            return word.Length;
        }
        var stem = word[..hyphen];
        var clitic = word[(hyphen + 1)..];
        if (IsUpper(clitic) && !IsUpper(stem))
        {
            return word.Length; // Shangri-La, Marne-La; but EST-CE.
        }
        if (s_demonstratives.Contains(clitic))
        {
            return hyphen;
        }
        if (
            s_withT.Contains(clitic)
            && hyphen > 2
            && WordForms.Fold(word[hyphen - 1]) == 't'
            && CharClasses.IsHyphen(word[hyphen - 2])
        )
        {
            return hyphen - 2;
        }
        if (s_subjects.Contains(clitic) && TakesSubject(stem, clitic))
        {
            return hyphen;
        }
        return s_objects.Contains(clitic) && TakesObject(stem, clitic) ? hyphen : word.Length;
    }

    /// <summary>Whether a hyphen and what follows are a clitic by themselves, as in "dit -il".</summary>
    public static bool IsDetached(ReadOnlySpan<char> text)
    {
        var word = text[1..];
        if (word.Length > 2 && WordForms.Fold(word[0]) == 't' && CharClasses.IsHyphen(word[1]))
        {
            return s_withT.Contains(word[2..]);
        }
        return s_subjects.Contains(word) || s_objects.Contains(word) || s_demonstratives.Contains(word);
    }

    // An inverted verb in the third person ends in t or d, or takes -t-; "mange-il" is a slip of pen or machine. Names do not
    // invert (Kim Jong-il), nor do English compounds (sign-on).
    private static bool TakesSubject(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic) =>
        !s_withT.Contains(clitic)
        || WordForms.Fold(stem[^1]) switch
        {
            't' or 'd' => true,
            'a' or 'e' or 'c' or 'é' => CharClasses.IsLower(stem[0]) && !WordForms.EqualsFolded(clitic, "on"),
            _ => false,
        };

    // Imperatives end in e, s, z, a ("va") or in another clitic ("donne-moi-le", "allez-vous-en").
    private static bool TakesObject(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic) =>
        WordForms.Fold(stem[^1]) switch
        {
            'e' or 's' or 'z' => true,
            'a' or 'i' or 'r' or 't' => stem.Length > 1 && CharClasses.IsLower(stem[0]) && !WordForms.EqualsFolded(clitic, "la"),
            _ => false,
        };

    private static int LastHyphen(ReadOnlySpan<char> word)
    {
        // The longest clitic (-elles, -vous') has five letters and perhaps an apostrophe.
        for (var i = word.Length - 1; i >= Math.Max(0, word.Length - 7); i--)
        {
            if (CharClasses.IsHyphen(word[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsUpper(ReadOnlySpan<char> letters) => CharClasses.IsUpper(letters[0]);
}
