using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MtQuality.Cli.Input;

/// <summary>What bytes turned out to be.</summary>
/// <param name="Text">The text; <see langword="null"/> when the bytes are no text.</param>
/// <param name="Note">What the reader should know about the reading, if anything.</param>
internal readonly record struct DecodedText(string? Text, string? Note = null)
{
    /// <summary>How the bytes were read, and whether a byte order mark said so.</summary>
    public (Encoding Encoding, bool IsMarked) Reading { get; init; }

    /// <summary>The bytes of a text that is written as this one was.</summary>
    public byte[] Encode(string text) =>
        Reading.IsMarked ? [.. Reading.Encoding.Preamble, .. Reading.Encoding.GetBytes(text)] : Reading.Encoding.GetBytes(text);
}

/// <summary>
/// Bytes to text: a byte order mark is believed; without one the text is UTF-8, unless it is plainly UTF-16 or Windows-1252.
/// </summary>
internal static class TextDecoder
{
    // Text has next to no control characters and few broken sequences; other files have them everywhere.
    private const double ToleratedShare = 0.01;

    // French in a single-byte encoding has one accent in twenty-five letters or so; other scripts have far more high bytes.
    private const double MostAccents = 0.2;

    private static readonly Encoding s_utf8 = new UTF8Encoding(true);
    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Order matters: the mark of UTF-32 begins with that of UTF-16.
    private static readonly Encoding[] s_marked =
    [
        new UTF8Encoding(true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Wording wording)
    {
        foreach (var encoding in s_marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                var marked = bytes[encoding.Preamble.Length..];
                var decoded =
                    encoding is UTF8Encoding ? DecodeUtf8(marked, wording) : new DecodedText(encoding.GetString(marked));
                return decoded with { Reading = (decoded.Reading.Encoding ?? encoding, IsMarked: true) };
            }
        }
        return UnmarkedUtf16(bytes) is { } utf16 ? Read(utf16, bytes, wording.ReadAs("UTF-16")) : DecodeUtf8(bytes, wording);
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, Wording wording)
    {
        if (LooksBinary(bytes))
        {
            return new DecodedText(null, wording.Binary);
        }
        if (Utf8.IsValid(bytes))
        {
            return Read(s_utf8, bytes, note: null);
        }
        var census = Census.Of(bytes);
        if (census.ValidMultibyte == 0 && census.Invalid <= MostAccents * bytes.Length)
        {
            return Read(s_windows1252, bytes, wording.ReadAs("Windows-1252 (Latin-1)"));
        }
        return census.Invalid <= ToleratedShare * bytes.Length
            ? Read(s_utf8, bytes, wording.SomeInvalidUtf8(census.Invalid, census.FirstInvalid))
            : new DecodedText(null, wording.Binary);
    }

    private static DecodedText Read(Encoding encoding, ReadOnlySpan<byte> bytes, string? note) =>
        new(encoding.GetString(bytes), note) { Reading = (encoding, IsMarked: false) };

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return true;
        }
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        }
        return controls > ToleratedShare * bytes.Length;
    }

    /// <summary>UTF-16 of a Latin script has a NUL in every other byte, always on the same side.</summary>
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        var half = bytes.Length / 2;
        return bytes.Length % 2 != 0 ? null
            : zeros[0] == 0 && zeros[1] > 0.8 * half ? Encoding.Unicode
            : zeros[1] == 0 && zeros[0] > 0.8 * half ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>What the bytes above 0x7F are, read as UTF-8.</summary>
    private readonly record struct Census(int ValidMultibyte, int Invalid, long FirstInvalid)
    {
        public static Census Of(ReadOnlySpan<byte> bytes)
        {
            var valid = 0;
            var invalid = 0;
            var first = -1L;
            for (var i = 0; i < bytes.Length; )
            {
                var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var length);
                if (status != OperationStatus.Done)
                {
                    invalid++;
                    first = first < 0 ? i : first;
                }
                else if (length > 1)
                {
                    valid++;
                }
                i += length;
            }
            return new Census(valid, invalid, first);
        }
    }
}
