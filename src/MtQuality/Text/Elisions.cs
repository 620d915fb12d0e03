using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>Decides whether an apostrophe inside a run of letters ends a token (l'|eau) or belongs to a word (aujourd'hui).</summary>
internal static class Elisions
{
    private static readonly FoldedSet s_elided = new(
        "l d j m t s n c ç qu jusqu lorsqu puisqu quoiqu presqu quelqu entr tandisqu parcequ afinqu tantqu"
    );

    private static readonly FoldedSet s_englishEndings = new("s t m d re ll ve");

    /// <summary>Whether these letters, without their apostrophe, are a French elided word: l, d, qu, jusqu...</summary>
    public static bool IsElided(ReadOnlySpan<char> letters) => s_elided.Contains(letters);

    /// <summary>Whether the apostrophe stays inside the word.</summary>
    /// <param name="before">What stands before the apostrophe, from the start of the word.</param>
    /// <param name="after">What stands after it; starts with a letter or digit.</param>
    public static bool IsInside(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !IsPlainlyElided(before)
        && (IsLexical(before, after) || IsPlaceName(before, after) || IsForeignName(before, after) || IsEnglish(before, after));

    /// <summary>The bulk of French apostrophes, told at a glance.</summary>
    public static bool IsPlainlyElided(ReadOnlySpan<char> before) =>
        before.Length == 1 && before[0] is 'l' or 'd' or 's' or 'n' or 'j' or 't';

    // c'est-à-dire, aujourd'hui, prud'homme, presqu'île, quelqu'un, entr'ouvert, grand'mère, p'tit, rock'n'roll
    private static bool IsLexical(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length > 7)
        {
            return EndsWithN(before);
        }
        Span<char> buffer = stackalloc char[before.Length];
        for (var i = 0; i < before.Length; i++)
        {
            buffer[i] = WordForms.Fold(before[i]);
        }
        return buffer switch
        {
            "c" => IsWord(after, "est-à-dire"),
            "aujourd" => StartsWith(after, "hui"),
            "prud" => StartsWith(after, "hom"),
            "presqu" => StartsWith(after, "île") || StartsWith(after, "ile"),
            "quelqu" => IsWord(after, "un") || IsWord(after, "une"),
            "entr" => StartsWith(after, "ouv")
                || StartsWith(after, "aper")
                || StartsWith(after, "act")
                || StartsWith(after, "aid")
                || StartsWith(after, "égorg"),
            "qu" => IsWord(after, "en-dira-t-on"),
            "je-m" => StartsWith(after, "en-fou"),
            "grand" => true,
            "p" => true,
            "v" => IsWord(after, "là"),
            "m" => StartsWith(after, "sieur") || StartsWith(after, "dame"),
            _ => IsWord(after, "n") || EndsWithN(before),
        };
    }

    // Côte-d'Or, Villeneuve-d'Ascq, chef-d'œuvre, Saint-Germain-l'Auxerrois; but "laisse-l'entrer" is a verb with its clitic.
    private static bool IsPlaceName(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length < 3 || !CharClasses.IsHyphen(before[^2]))
        {
            return false;
        }
        return WordForms.Fold(before[^1]) switch
        {
            'd' => true,
            'l' => CharClasses.IsUpper(before[0]) && CharClasses.IsUpper(after[0]),
            _ => false,
        };
    }

    // O'Brien, N'Djamena, M'Bappé, D'Souza: no elision stands before a consonant. Sol'Art: a name of two capitals. Floc'h.
    private static bool IsForeignName(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!CharClasses.IsUpper(before[0]))
        {
            return false;
        }
        if (!CharClasses.IsUpper(after[0]))
        {
            return before.Length > 2 && before[^1] == 'c' && IsWord(after, "h");
        }
        if (before.Length > 1)
        {
            return !CharClasses.IsUpper(before[1]) && !IsElided(before);
        }
        return before[0] == 'O' || (before[0] is not ('L' or 'J' or 'S' or 'C') && IsConsonant(after[0]) && !IsCapitals(after));
    }

    // Today's, don't, I'm: an English word left in place stays whole.
    private static bool IsEnglish(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < 3 && CharClasses.IsLetterOrDigit(after[length]))
        {
            length++;
        }
        return s_englishEndings.Contains(after[..length]) && EndsAt(after, length) && !IsElided(before);
    }

    private static bool EndsWithN(ReadOnlySpan<char> before) =>
        before.Length > 2 && before[^1] is 'n' or 'N' && CharClasses.IsApostrophe(before[^2]);

    private static bool IsCapitals(ReadOnlySpan<char> word) => word.Length > 1 && CharClasses.IsUpper(word[1]);

    private static bool IsConsonant(char c) =>
        WordForms.Fold(c) is >= 'b' and <= 'z' and not ('e' or 'h' or 'i' or 'o' or 'u' or 'y');

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> folded) =>
        text.Length >= folded.Length && WordForms.EqualsFolded(text[..folded.Length], folded);

    private static bool IsWord(ReadOnlySpan<char> text, ReadOnlySpan<char> folded) =>
        StartsWith(text, folded) && (text.Length == folded.Length || !CharClasses.IsLetterOrDigit(text[folded.Length]));

    private static bool EndsAt(ReadOnlySpan<char> text, int length) =>
        text.Length == length || (!CharClasses.IsLetterOrDigit(text[length]) && !CharClasses.IsApostrophe(text[length]));
}
