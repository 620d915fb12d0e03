namespace MtQuality.Text;

/// <summary>Numbers as they are written in French, and in English or Swiss habit: 3,5 1 000 1,000.50 10'000 14h30 1er 12/08/2020.</summary>
internal static class Numbers
{
    /// <summary>The end of the number whose first digit stands at <paramref name="at"/>.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var i = EndOfDigits(text, at);
        if (i - at <= 3)
        {
            i = EndOfThousands(text, i);
        }
        while (i < text.Length)
        {
            var c = text[i];
            if (IsJoint(c) && IsDigit(text, i + 1))
            {
                i = EndOfDigits(text, i + 1);
            }
            else if (CharClasses.IsApostrophe(c) && IsGroupOfThree(text, i + 1))
            {
                i += 4;
            }
            else if (CharClasses.IsApostrophe(c) && i + 1 < text.Length && text[i + 1] == 's' && !IsLetterOrDigit(text, i + 2))
            {
                return i + 2; // the 90's
            }
            else if (IsLetterOrDigit(text, i))
            {
                i++; // 14h30, 1er, 5G
            }
            else if (CharClasses.IsHyphen(c) && IsLetterOrDigit(text, i + 1))
            {
                i += 2; // 8-bits, 18e-19e
            }
            else
            {
                break;
            }
        }
        return i;
    }

    // Groups of exactly three digits, each behind a single space of the kinds used for thousands.
    private static int EndOfThousands(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '\u202F' or '\u2009' && IsGroupOfThree(text, i + 1))
        {
            i += 4;
        }
        return i;
    }

    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int i) =>
        IsDigit(text, i) && IsDigit(text, i + 1) && IsDigit(text, i + 2) && !IsLetterOrDigit(text, i + 3);

    private static bool IsJoint(char c) => c is ',' or '.' or '/' or ':' or '-' or '‐' or '‑' or '–';

    private static int EndOfDigits(ReadOnlySpan<char> text, int i)
    {
        while (IsDigit(text, i))
        {
            i++;
        }
        return i;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int i) =>
        (uint)i < (uint)text.Length && CharClasses.Of(text[i]) == CharClass.Digit;

    private static bool IsLetterOrDigit(ReadOnlySpan<char> text, int i) =>
        (uint)i < (uint)text.Length && CharClasses.IsLetterOrDigit(text[i]);
}
