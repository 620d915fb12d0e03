using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MtQuality.Cli.JsonLines;

/// <summary>Reads JSON strings as they are, lone surrogates included, so that offsets count what the caller counts.</summary>
internal static class JsonText
{
    /// <summary>The string on which the reader stands. Its input must be valid UTF-8.</summary>
    public static string Read(in Utf8JsonReader reader)
    {
        // GetString would refuse an escaped surrogate that stands alone.
        return reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);
    }

    /// <summary>Offset of the first byte that is not UTF-8, or -1.</summary>
    public static int IndexOfInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }
        Span<char> chars = stackalloc char[256];
        var offset = 0;
        while (
            Utf8.ToUtf16(bytes[offset..], chars, out var read, out _, replaceInvalidSequences: false)
            == System.Buffers.OperationStatus.DestinationTooSmall
        )
        {
            offset += read;
        }
        Utf8.ToUtf16(bytes[offset..], chars, out var valid, out _, replaceInvalidSequences: false);
        return offset + valid;
    }

    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        // An escape is longer than what it stands for.
        var chars = new char[escaped.Length];
        var length = 0;
        while (escaped.IndexOf((byte)'\\') is >= 0 and var escape)
        {
            length += Encoding.UTF8.GetChars(escaped[..escape], chars.AsSpan(length));
            escaped = escaped[(escape + 1)..];
            var kind = (char)escaped[0];
            chars[length++] = kind switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ushort.Parse(escaped.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => kind,
            };
            escaped = escaped[(kind == 'u' ? 5 : 1)..];
        }
        length += Encoding.UTF8.GetChars(escaped, chars.AsSpan(length));
        return new string(chars, 0, length);
    }
}
