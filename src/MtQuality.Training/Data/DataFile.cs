using System.IO.Compression;
using System.Text;

namespace MtQuality.Training.Data;

/// <summary>Reads the lines of a UTF-8 text file, through gzip when its name ends in <c>.gz</c>.</summary>
internal static class DataFile
{
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            stream = new GZipStream(stream, CompressionMode.Decompress);
        }
        return new StreamReader(stream, Encoding.UTF8);
    }
}
