using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MtQuality.Cli.JsonLines;

namespace MtQuality.Cli.Queue;

/// <summary>The name under which a text travels: the same each time that it is sent, so that a reader of answers knows a second one.</summary>
internal static class MessageId
{
    /// <summary>A short string of the protocol.</summary>
    private const int MaxBytes = 255;

    /// <summary>The id of a request as it was written in JSON; without one, a digest of the request.</summary>
    public static string Of(ReadOnlySpan<byte> jsonId, ReadOnlySpan<byte> body) =>
        IsMissing(jsonId) ? Digest(body)
        : jsonId[0] == '"' ? Of(StringOf(jsonId))
        : Of(Encoding.UTF8.GetString(jsonId));

    /// <summary>An id as it can be sent: halves of characters cannot, nor can long ones; a digest stands for these.</summary>
    public static string Of(string id) =>
        id.Length > 0 && IsWellFormed(id) && Encoding.UTF8.GetByteCount(id) <= MaxBytes
            ? id
            : Digest(MemoryMarshal.AsBytes(id.AsSpan()));

    /// <summary>Whether a request has no id of its own.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> jsonId) => jsonId.IsEmpty || jsonId.SequenceEqual("null"u8);

    private static string Digest(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    private static string StringOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return JsonText.Read(reader);
    }

    private static bool IsWellFormed(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[length..];
        }
        return true;
    }
}
