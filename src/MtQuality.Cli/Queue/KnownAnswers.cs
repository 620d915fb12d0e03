using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using MtQuality.Cli.JsonLines;

namespace MtQuality.Cli.Queue;

/// <summary>The ids of the answers that a reader has: sixteen bytes each, however long they are.</summary>
internal sealed class KnownAnswers
{
    private readonly HashSet<UInt128> _digests = [];

    /// <summary>Whether an answer is the first of its id. The ids are compared as they are written in JSON.</summary>
    public bool Add(ReadOnlySpan<byte> id) => _digests.Add(MemoryMarshal.Read<UInt128>(SHA256.HashData(id)));

    /// <summary>The id of an answer; empty when this is none.</summary>
    public static ReadOnlySpan<byte> IdOf(ReadOnlySpan<byte> answer)
    {
        // Answers are written with the id first.
        var reader = new Utf8JsonReader(answer);
        try
        {
            var hasId =
                JsonText.IndexOfInvalidUtf8(answer) < 0
                && reader.Read()
                && reader.TokenType == JsonTokenType.StartObject
                && reader.Read()
                && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals("id"u8)
                && reader.Read();
            if (!hasId)
            {
                return default;
            }
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var id = answer[start..(int)reader.BytesConsumed];
            while (reader.Read())
            {
                // What is not JSON to its end makes the reader throw.
            }
            return answer.Contains((byte)'\n') ? default : id;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
