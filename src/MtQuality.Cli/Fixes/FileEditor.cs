using MtQuality.Cli.Input;
using MtQuality.Cli.Output;

namespace MtQuality.Cli.Fixes;

/// <summary>Writes edits into a file: its encoding, its byte order mark and its line ends stay.</summary>
internal static class FileEditor
{
    /// <summary>Edits a file, or says why it was left alone.</summary>
    public static string? Apply(string path, string source, IReadOnlyList<Edit> edits, Wording wording)
    {
        var bytes = File.ReadAllBytes(path);
        var decoded = TextDecoder.Decode(bytes, wording);
        if (decoded.Text != source)
        {
            return wording.ChangedMeanwhile;
        }
        if (!decoded.Encode(source).AsSpan().SequenceEqual(bytes))
        {
            return wording.NotLossless;
        }
        var edited = Edit.Apply(source, 0, source.Length, edits);
        var encoded = decoded.Encode(edited);
        if (TextDecoder.Decode(encoded, wording).Text != edited)
        {
            return wording.NotEncodable;
        }
        AtomicFile.Write(
            path,
            stream =>
            {
                stream.Write(encoded);
                return true;
            }
        );
        return null;
    }
}
