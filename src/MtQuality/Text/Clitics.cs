using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>Finds the pronouns that hang on a verb by a hyphen: dis|-le, a|-t-il, donne|-moi|-le, ce jour|-là.</summary>
internal static class Clitics
{
    // The longest clitic, "elles", and an apostrophe.
    private const int LongestClitic = 6;

    // Nouns and adverbs that only look like a verb with its pronoun.
    private static readonly FoldedSet s_whole = new(
        "rendez-vous garde-à-vous on-dit add-on qu'en-dira-t-on m'as-tu-vu je-ne-sais-quoi sauve-qui-peut "
            + "celui-ci celui-là celle-ci celle-là ceux-ci ceux-là celles-ci celles-là "
            + "jusque-là jusques-là par-ci par-là de-ci de-là oh-là là-là ci-là voilà-là delà-là "
            + "chez-moi chez-toi chez-soi chez-lui chez-elle chez-elles chez-nous chez-vous chez-eux "
            + "contre-la malgré-nous non-moi sur-moi sur-ce revenez-y marie-couche-toi-là entre-nous quant-à-moi quant-à-lui"
    );

    [Flags]
    private enum Kind
    {
        None = 0,
        Subject = 1,

        /// <summary>il, elle, on: take -t- after a vowel.</summary>
        ThirdPerson = 2,
        Object = 4,

        /// <summary>y and en.</summary>
        Adverbial = 8,

        /// <summary>-ci and -là, after nouns.</summary>
        Demonstrative = 16,
    }

    /// <summary>Where the last clitic of <paramref name="word"/> starts (at its hyphen); the length of the word when it has none.</summary>
    /// <param name="word">A word with a hyphen; an apostrophe may be its last character: "va-t'" of "va-t'en", "dis-le'" of "dis-le'est".</param>
    public static int StartOfLast(ReadOnlySpan<char> word)
    {
        var hyphen = LastHyphen(word);
        if (hyphen <= 0)
        {
            return word.Length;
        }
        var stem = word[..hyphen];
        var clitic = word[(hyphen + 1)..];
        var kind = KindOf(clitic);
        if (kind == Kind.None && CharClasses.IsApostrophe(clitic[^1]))
        {
            clitic = clitic[..^1];
            kind = KindOf(clitic);
        }
        if (kind == Kind.None || s_whole.Contains(word[..(hyphen + 1 + clitic.Length)]))
        {
            return word.Length;
        }
        if (CharClasses.IsUpper(clitic[0]) && CharClasses.IsLower(stem[^1]))
        {
            return word.Length; // Shangri-La, sign-On; but EST-CE.
        }
        if (kind == Kind.Demonstrative)
        {
            return hyphen;
        }
        if ((kind & Kind.ThirdPerson) != 0 && hyphen > 2 && IsT(word[(hyphen - 2)..]))
        {
            return hyphen - 2;
        }
        var fits =
            ((kind & Kind.Subject) != 0 && TakesSubject(stem, clitic, kind))
            || ((kind & Kind.Object) != 0 && TakesObject(stem, kind));
        return fits ? hyphen : word.Length;
    }

    /// <summary>
    /// Whether a hyphen after a space and what follows are a clitic torn from its verb, as in "a -t-il" or "est -ce". Before
    /// "il", "je", "le" and the like the hyphen is more often a dash.
    /// </summary>
    public static bool IsDetached(ReadOnlySpan<char> text)
    {
        if (text.Length > 4 && IsT(text))
        {
            return (KindOf(text[3..]) & Kind.ThirdPerson) != 0;
        }
        Span<char> buffer = stackalloc char[LongestClitic];
        return Fold(text[1..], buffer) is "ce" or "on" or "là" or "ci" or "moi" or "toi";
    }

    private static Kind KindOf(ReadOnlySpan<char> clitic)
    {
        Span<char> buffer = stackalloc char[LongestClitic];
        return Fold(clitic, buffer) switch
        {
            "je" or "tu" or "ce" => Kind.Subject,
            "il" or "ils" or "elle" or "elles" or "on" => Kind.Subject | Kind.ThirdPerson,
            "nous" or "vous" => Kind.Subject | Kind.Object,
            "moi" or "toi" or "lui" or "leur" or "le" or "la" or "les" or "m'" or "t'" or "l'" => Kind.Object,
            "y" or "en" => Kind.Object | Kind.Adverbial,
            "là" or "ci" => Kind.Demonstrative,
            _ => Kind.None,
        };
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> clitic, Span<char> buffer)
    {
        if (clitic.Length > buffer.Length)
        {
            return default;
        }
        for (var i = 0; i < clitic.Length; i++)
        {
            buffer[i] = WordForms.Fold(clitic[i]);
        }
        return buffer[..clitic.Length];
    }

    private static bool IsT(ReadOnlySpan<char> text) =>
        CharClasses.IsHyphen(text[0]) && WordForms.Fold(text[1]) == 't' && CharClasses.IsHyphen(text[2]);

    // An inverted verb in the third person ends in t or d, or takes -t-; "mange-il" is a slip of pen or machine. Names do not
    // invert (Kim Jong-il), nor do English compounds (sign-on).
    private static bool TakesSubject(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic, Kind kind) =>
        (kind & Kind.ThirdPerson) == 0
        || WordForms.Fold(stem[^1]) switch
        {
            't' or 'd' => true,
            'a' or 'e' or 'c' or 'é' => !WordForms.EqualsFolded(clitic, "on"),
            _ => false,
        };

    // Imperatives end in e, s or z, "va" apart, or in another clitic ("allez-vous-en", "va-t'en"); before "en" and "y" never
    // in e. A t or an infinitive is a slip: "met-le", "baisser-les".
    private static bool TakesObject(ReadOnlySpan<char> stem, Kind kind)
    {
        var last = WordForms.Fold(stem[^1]);
        if (last is 's' or 'z' || WordForms.EqualsFolded(stem, "va") || EndsInObject(stem))
        {
            return true;
        }
        return (kind & Kind.Adverbial) == 0
            && last switch
            {
                'e' => true,
                't' => CharClasses.IsLower(stem[0]),
                'r' => stem.Length > 4 && WordForms.Fold(stem[^2]) == 'e' && CharClasses.IsLower(stem[0]),
                _ => false,
            };
    }

    private static bool EndsInObject(ReadOnlySpan<char> stem)
    {
        var hyphen = LastHyphen(stem);
        return hyphen > 0 && (KindOf(stem[(hyphen + 1)..]) & Kind.Object) != 0;
    }

    private static int LastHyphen(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 2; i >= 0 && i >= word.Length - 2 - LongestClitic; i--)
        {
            if (CharClasses.IsHyphen(word[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
