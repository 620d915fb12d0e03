using System.Globalization;
using AngleSharp.Common;
using AngleSharp.Html;

namespace MtQuality.Documents.Html;

/// <summary>Reads character references (<c>&amp;eacute;</c>, <c>&amp;#233;</c>) as browsers do.</summary>
internal static class CharacterReferences
{
    // Of the names that are read without their semicolon too (&eacute, &frac12) and of those that need it.
    private const int LongestBareName = 6;
    private const int LongestName = 32;
    private const string Replacement = "\uFFFD";

    /// <summary>Length of the reference that begins with the <c>&amp;</c> at <paramref name="at"/>, or 0 when it is a plain character.</summary>
    public static int Read(string text, int at, int end, bool inAttribute, out string symbol)
    {
        symbol = "";
        var next = at + 1;
        if (next >= end)
        {
            return 0;
        }
        return text[next] == '#' ? Numeric(text.AsSpan(at, end - at), out symbol)
            : char.IsAsciiLetter(text[next]) ? Named(text, at, end, inAttribute, out symbol)
            : 0;
    }

    private static int Named(string text, int at, int end, bool inAttribute, out string symbol)
    {
        var first = at + 1;
        var limit = Math.Min(end, first + LongestName);
        var stop = first;
        while (stop < limit && char.IsAsciiLetterOrDigit(text[stop]))
        {
            stop++;
        }
        if (stop < limit && text[stop] == ';' && Look(text, first, stop + 1) is { } whole)
        {
            symbol = whole;
            return stop + 1 - at;
        }
        for (stop = Math.Min(stop, first + LongestBareName); stop > first + 1; stop--)
        {
            if (Look(text, first, stop) is { } bare)
            {
                // In an address, "&copy=1" is a parameter.
                if (inAttribute && stop < end && (text[stop] == '=' || char.IsAsciiLetterOrDigit(text[stop])))
                {
                    break;
                }
                symbol = bare;
                return stop - at;
            }
        }
        symbol = "";
        return 0;
    }

    private static string? Look(string text, int first, int end) =>
        HtmlEntityProvider.ResolverExtended.GetSymbol(new StringOrMemory(text.AsMemory(first, end - first)));

    private static int Numeric(ReadOnlySpan<char> text, out string symbol)
    {
        symbol = "";
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var first = isHex ? 3 : 2;
        var code = 0;
        var end = first;
        for (; end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])); end++)
        {
            var digit = int.Parse(text.Slice(end, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            code = Math.Min((code * (isHex ? 16 : 10)) + digit, 0x110000);
        }
        if (end == first)
        {
            return 0;
        }
        symbol =
            HtmlEntityProvider.IsInCharacterTable(code) ? HtmlEntityProvider.GetSymbolFromTable(code)!
            : HtmlEntityProvider.IsInvalidNumber(code) ? Replacement
            : char.ConvertFromUtf32(code);
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }
}
