using System.Globalization;

namespace MtQuality.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharClass : byte
{
    Punctuation,
    Symbol,
    White,

    /// <summary>White space that ends a line.</summary>
    LineBreak,
    Upper,
    Lower,

    /// <summary>Letters without case and combining marks.</summary>
    Letter,
    Digit,

    /// <summary>Half of a character beyond U+FFFF (letters and emoji), or a lone surrogate.</summary>
    Surrogate,
}

/// <summary>Character classes by table for the alphabets of Europe and for general punctuation, by Unicode category beyond.</summary>
internal static class CharClasses
{
    // Up to the end of general punctuation (U+206F): what French text is made of. The rest is rare.
    private static readonly CharClass[] s_table = BuildTable(0x2070);

    public static CharClass Of(char c)
    {
        var table = s_table;
        return c < table.Length ? table[c] : Classify(c);
    }

    public static bool IsWhite(char c) => Of(c) is CharClass.White or CharClass.LineBreak;

    public static bool IsLetter(char c) => Of(c) is CharClass.Upper or CharClass.Lower or CharClass.Letter;

    public static bool IsLetterOrDigit(char c) =>
        Of(c) is CharClass.Upper or CharClass.Lower or CharClass.Letter or CharClass.Digit;

    public static bool IsUpper(char c) => Of(c) == CharClass.Upper;

    public static bool IsLower(char c) => Of(c) == CharClass.Lower;

    /// <summary>An apostrophe of any shape: typewriter, typographic, modifier letter, turned, full width.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '‛' or '＇';

    /// <summary>A hyphen that joins parts of a word: typewriter, U+2010 or the no-break U+2011.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static CharClass[] BuildTable(int size)
    {
        var table = new CharClass[size];
        for (var c = 0; c < size; c++)
        {
            table[c] = Classify((char)c);
        }
        return table;
    }

    private static CharClass Classify(char c)
    {
        if (c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029')
        {
            return CharClass.LineBreak;
        }
        if (char.IsWhiteSpace(c))
        {
            return CharClass.White;
        }
        if (c is '%' or '&' or '@' or '#' or '*' or '_' or '/' or '\\' or '§' or '¶' or '†' or '‡')
        {
            return CharClass.Symbol;
        }
        if (c is 'ʼ')
        {
            return CharClass.Punctuation; // A letter to Unicode, an apostrophe to whoever types it in French.
        }
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
            UnicodeCategory.LowercaseLetter => CharClass.Lower,
            UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark => CharClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
            UnicodeCategory.Surrogate => CharClass.Surrogate,
            UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherSymbol
            or UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => CharClass.Symbol,
            _ => CharClass.Punctuation,
        };
    }
}
