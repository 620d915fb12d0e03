using System.Buffers;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Traces;

/// <summary>UTF-8 that was read in an older encoding ("employÃ©s", "lâ€™eau"), and characters that were lost (�).</summary>
internal sealed class Mojibake()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ7006",
            "Mojibake",
            Category.Markup,
            Severity.Major,
            Origin.Either,
            "« {0} » : des caractères ont été lus dans un mauvais encodage.",
            "\"{0}\": characters were read in a wrong encoding."
        )
    )
{
    private const char Lost = '\uFFFD';

    // Bytes that begin a letter in UTF-8, as Windows-1252 shows them.
    private static readonly SearchValues<char> s_suspects = SearchValues.Create("ÂÃÅâ" + Lost);

    // What Windows-1252 shows for the bytes 0x80 to 0x9F.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public override bool Concerns(in WrittenWord word) => word.Form.ContainsAny(s_suspects);

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        var start = sentence.Sentence.Start;
        var text = sentence.Text.Slice(start, sentence.Sentence.Length);
        for (var i = text.IndexOfAny(s_suspects); i >= 0; )
        {
            var length = LengthAt(text[i..], out var meant);
            if (length > 0)
            {
                sink.Report(this, start + i, length, null, null, sink.Explains && meant != Lost ? [meant.ToString()] : null);
            }
            i += Math.Max(1, length);
            var next = text[i..].IndexOfAny(s_suspects);
            i = next < 0 ? -1 : i + next;
        }
    }

    /// <summary>How many characters stand for one that was meant; 0 when they are what they seem.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, out char meant)
    {
        meant = Lost;
        var lead = text[0];
        if (lead == Lost)
        {
            return 1;
        }
        if (lead == 'Ã' && (text.Length == 1 || text[1] == ' '))
        {
            // à, whose second byte is a no-break space that became a space
            meant = 'à';
            return 1;
        }
        var second = ByteAt(text, 1);
        if (second < 0)
        {
            return 0;
        }
        if (lead != 'â')
        {
            var first = lead switch
            {
                'Â' => 0xC2,
                'Ã' => 0xC3,
                _ => 0xC5,
            };
            meant = (char)(((first & 0x1F) << 6) | (second & 0x3F));
            return char.IsLetter(meant) || meant is '«' or '»' or '\u00A0' or '°' or '·' or '£' or '€' ? 2 : 0;
        }
        var third = ByteAt(text, 2);
        if (third < 0)
        {
            return 0;
        }
        meant = (char)(((0xE2 & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F));
        return meant is >= '\u2000' and <= '\u22FF' ? 3 : 0;
    }

    // The byte 0x80 to 0xBF that the character shows; -1 when it shows none.
    private static int ByteAt(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length)
        {
            return -1;
        }
        var c = text[i];
        if (c is >= '\u0080' and <= '\u00BF')
        {
            return c;
        }
        var place = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return place < 0 ? -1 : 0x80 + place;
    }
}
