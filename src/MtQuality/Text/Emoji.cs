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
        || (rune.IsBmp && IsEmojiByDefault((char)rune.Value));

    // Characters below U+10000 that are drawn as emoji even without a variation selector.
    private static bool IsEmojiByDefault(char c) =>
        c
            is '\u231A'
                or '\u231B'
                or (>= '\u23E9' and <= '\u23EC')
                or '\u23F0'
                or '\u23F3'
                or '\u25FD'
                or '\u25FE'
                or '\u2614'
                or '\u2615'
                or (>= '\u2648' and <= '\u2653')
                or '\u267F'
                or '\u2693'
                or '\u26A1'
                or '\u26AA'
                or '\u26AB'
                or '\u26BD'
                or '\u26BE'
                or '\u26C4'
                or '\u26C5'
                or '\u26CE'
                or '\u26D4'
                or '\u26EA'
                or '\u26F2'
                or '\u26F3'
                or '\u26F5'
                or '\u26FA'
                or '\u26FD'
                or '\u2705'
                or '\u270A'
                or '\u270B'
                or '\u2728'
                or '\u274C'
                or '\u274E'
                or (>= '\u2753' and <= '\u2755')
                or '\u2757'
                or (>= '\u2795' and <= '\u2797')
                or '\u27B0'
                or '\u27BF'
                or '\u2B1B'
                or '\u2B1C'
                or '\u2B50'
                or '\u2B55';

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
