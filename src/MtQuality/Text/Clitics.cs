using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>Finds the pronouns that hang on a verb by a hyphen: dis|-le, a|-t-il, donne|-moi|-le, ce jour|-là.</summary>
internal static class Clitics
{
    // Nouns and adverbs that only look like a verb with its pronoun.
    private static readonly FoldedSet s_whole = new(
        "rendez-vous garde-à-vous on-dit add-on qu'en-dira-t-on m'as-tu-vu je-ne-sais-quoi sauve-qui-peut "
            + "celui-ci celui-là celle-ci celle-là ceux-ci ceux-là celles-ci celles-là "
            + "jusque-là jusques-là par-ci par-là de-ci de-là oh-là là-là ci-là voilà-là delà-là "
            + "chez-moi chez-toi chez-soi chez-lui chez-elle chez-elles chez-nous chez-vous chez-eux "
            + "contre-la malgré-nous non-moi sur-moi sur-ce revenez-y marie-couche-toi-là entre-nous quant-à-moi quant-à-lui"
    );

    private static readonly FoldedSet s_subjects = new("je tu il ils elle elles on nous vous ce");
    private static readonly FoldedSet s_objects = new("moi toi lui leur le la les nous vous y en m' t' l' le' la' moi' toi'");
    private static readonly FoldedSet s_demonstratives = new("là ci");
    private static readonly FoldedSet s_adverbial = new("y en");
    private static readonly FoldedSet s_detached = new("ce on là ci moi toi");
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

    /// <summary>
    /// Whether a hyphen after a space and what follows are a clitic torn from its verb, as in "a -t-il" or "est -ce". Before
    /// "il", "je", "le" and the like the hyphen is more often a dash.
    /// </summary>
    public static bool IsDetached(ReadOnlySpan<char> text) =>
        s_detached.Contains(text[1..])
        || (text.Length > 4 && WordForms.Fold(text[1]) == 't' && CharClasses.IsHyphen(text[2]) && s_withT.Contains(text[3..]));

    // An inverted verb in the third person ends in t or d, or takes -t-; "mange-il" is a slip of pen or machine. Names do not
    // invert (Kim Jong-il), nor do English compounds (sign-on).
    private static bool TakesSubject(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic) =>
        !s_withT.Contains(clitic)
        || WordForms.Fold(stem[^1]) switch
        {
            't' or 'd' => true,
            'a' or 'e' or 'c' or 'é' => !WordForms.EqualsFolded(clitic, "on"),
            _ => false,
        };

    // Imperatives end in e, s or z, "va" apart, or in another clitic ("allez-vous-en", "va-t'en"); before "en" and "y" never
    // in e. A t or an infinitive is a slip: "met-le", "baisser-les".
    private static bool TakesObject(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic)
    {
        var last = WordForms.Fold(stem[^1]);
        if (last is 's' or 'z' || WordForms.EqualsFolded(stem, "va") || EndsInClitic(stem))
        {
            return true;
        }
        return last switch
        {
            'e' => !s_adverbial.Contains(clitic),
            't' => CharClasses.IsLower(stem[0]) && !s_adverbial.Contains(clitic),
            'r' => stem.Length > 4 && WordForms.Fold(stem[^2]) == 'e' && CharClasses.IsLower(stem[0]),
            _ => false,
        };
    }

    private static bool EndsInClitic(ReadOnlySpan<char> stem)
    {
        var hyphen = LastHyphen(stem);
        return hyphen > 0 && s_objects.Contains(stem[(hyphen + 1)..]);
    }

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
