using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>Reads how a number is written: its groups of digits and what stands between them.</summary>
internal static class WrittenNumber
{
    /// <summary>"1,000", "12,345,678": groups of three digits behind commas.</summary>
    public static bool HasCommaGroups(ReadOnlySpan<char> number, out int groups)
    {
        groups = 0;
        var i = CountDigits(number);
        if (i is 0 or > 3)
        {
            return false;
        }
        while (i < number.Length && number[i] == ',')
        {
            if (CountDigits(number[(i + 1)..]) != 3)
            {
                return false;
            }
            groups++;
            i += 4;
        }
        return groups > 0 && i == number.Length;
    }

    /// <summary>"3.5", "11.45": one point and one or two decimals.</summary>
    public static bool HasDecimalPoint(ReadOnlySpan<char> number)
    {
        var whole = CountDigits(number);
        return whole is > 0 and <= 4
            && whole < number.Length
            && number[whole] == '.'
            && CountDigits(number[(whole + 1)..]) is 1 or 2
            && whole + 1 + CountDigits(number[(whole + 1)..]) == number.Length;
    }

    /// <summary>The value of a number of digits alone; -1 for any other token.</summary>
    public static int Value(in SentenceContext sentence, int i)
    {
        var word = sentence.Word(i);
        return
            !word.IsEmpty && sentence.Tokens[i].Kind == TokenKind.Number && CountDigits(word) == word.Length && word.Length <= 6
            ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : -1;
    }

    /// <summary>Digits at the start.</summary>
    public static int CountDigits(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }
        return i;
    }
}
