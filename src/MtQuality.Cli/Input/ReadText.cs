namespace MtQuality.Cli.Input;

/// <summary>The bytes of a source and the text that they are.</summary>
internal static class ReadText
{
    // A text of the greatest length in any encoding.
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads and decodes a source; without a text, the note says why there is none.</summary>
    public static DecodedText Of(TextSource source, Wording wording)
    {
        if (source.Open is null)
        {
            return new DecodedText(null, source.Error);
        }
        byte[]? bytes;
        try
        {
            using var stream = source.Open();
            bytes = ReadAll(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DecodedText(null, wording.Unreadable(e.Message));
        }
        return bytes is null ? new DecodedText(null, wording.FileTooLong(MaxBytes)) : TextDecoder.Decode(bytes, wording);
    }

    /// <summary>The whole stream, which may be a pipe; <see langword="null"/> when it is longer than any text.</summary>
    private static byte[]? ReadAll(Stream stream)
    {
        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, MaxBytes) : 0);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > MaxBytes)
            {
                return null;
            }
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
