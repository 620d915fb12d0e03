using System.Buffers;
using System.Text;

namespace MtQuality.Text;

/// <summary>Emoji sequences: flags, keycaps, skin tones, variation selectors, zero-width joiners.</summary>
internal static class Emoji
{
    private const char Joiner = '\u200D';
    private const char TextStyle = '\uFE0E';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';

    // Characters below U+10000 that are drawn as emoji even without a variation selector.
    private static readonly SearchValues<char> s_byDefault = SearchValues.Create(
        "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648\u2649\u264A\u264B\u264C\u264D\u264E\u264F"
            + "\u2650\u2651\u2652\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA"
            + "\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55"
    );

    /// <summary>Length of the emoji sequence at <paramref name="at"/>, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var length = ElementLength(text, at);
        if (length == 0)
        {
            return 0;
        }
        var end = at + length;
        while (end < text.Length && text[end] == Joiner)
        {
            var next = ElementLength(text, end + 1);
            if (next == 0)
            {
                break;
            }
            end += 1 + next;
        }
        return end - at;
    }

    private static int ElementLength(ReadOnlySpan<char> text, int at)
    {
        if (Rune.DecodeFromUtf16(text[Math.Min(at, text.Length)..], out var rune, out var length) != OperationStatus.Done)
        {
            return 0;
        }
        if (IsRegionalIndicator(rune))
        {
            var second = Rune.DecodeFromUtf16(text[(at + length)..], out var other, out var otherLength);
            return second == OperationStatus.Done && IsRegionalIndicator(other) ? length + otherLength : length;
        }
        var styled = at + length < text.Length && text[at + length] == EmojiStyle;
        if (!IsPictograph(rune) && !(styled && rune.IsBmp && IsStyleable((char)rune.Value)))
        {
            return 0;
        }
        var end = at + length;
        while (end < text.Length)
        {
            if (text[end] is EmojiStyle or TextStyle or Keycap)
            {
                end++;
            }
            else if (IsModifier(text, end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }
        return end - at;
    }

    private static bool IsPictograph(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1F1E5) or (>= 0x1F200 and <= 0x1FAFF)
        || (rune.IsBmp && s_byDefault.Contains((char)rune.Value));

    // Symbols, arrows, dingbats, © ® ™ and keycap bases: emoji only with a variation selector.
    private static bool IsStyleable(char c) =>
        c
            is '©'
                or '®'
                or '‼'
                or '⁉'
                or '\u2122'
                or '\u2139'
                or '#'
                or '*'
                or (>= '0' and <= '9')
                or (>= '\u2190' and <= '\u21FF')
                or (>= '\u2300' and <= '\u23FF')
                or (>= '\u2460' and <= '\u27BF')
                or (>= '\u2900' and <= '\u2BFF')
                or '\u3030'
                or '\u303D'
                or '\u3297'
                or '\u3299';

    private static bool IsRegionalIndicator(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    // Skin tones U+1F3FB..1F3FF and the tag characters U+E0020..E007F of the flags of nations within a state.
    private static bool IsModifier(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && (
            (text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF')
            || (text[at] == '\uDB40' && text[at + 1] is >= '\uDC20' and <= '\uDC7F')
        );
}
