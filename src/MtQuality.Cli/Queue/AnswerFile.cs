using MtQuality.Cli.JsonLines;

namespace MtQuality.Cli.Queue;

/// <summary>Where answers go, one line each: standard output, or a file that is added to and knows what it has.</summary>
internal sealed class AnswerFile : IDisposable
{
    private const int MaxLineLength = 512 * 1024 * 1024;
    private static ReadOnlySpan<byte> Beginning => "{\"id\":"u8;

    private readonly Stream _output;
    private readonly FileStream? _file;
    private readonly KnownAnswers _known = new();

    private AnswerFile(Stream output)
    {
        _output = output;
        _file = output as FileStream;
    }

    /// <summary>Writes to a stream, which stays open. The answers of this run are known, and no others.</summary>
    public static AnswerFile Of(Stream output) => new(output);

    /// <summary>Opens a file, or makes it. A last line that a killed reader left unfinished is cut off: its answer comes again.</summary>
    /// <exception cref="InvalidDataException">The file holds something else than answers; it was not touched.</exception>
    public static AnswerFile Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var answers = new AnswerFile(file);
        try
        {
            file.SetLength(file.Length - answers.Learn(file));
            file.Seek(0, SeekOrigin.End);
            return answers;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes an answer. False when one of its id is there: nothing is written then.</summary>
    public bool Add(ReadOnlySpan<byte> id, ReadOnlySpan<byte> answer)
    {
        if (!_known.Add(id))
        {
            return false;
        }
        _output.Write(answer);
        _output.Write("\n"u8);
        return true;
    }

    /// <summary>Returns when the answers outlive this process and, in a file, the machine.</summary>
    public void Flush()
    {
        _output.Flush();
        _file?.Flush(flushToDisk: true);
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>Notes the ids of a file and returns how long its unfinished last line is.</summary>
    private int Learn(FileStream file)
    {
        var unfinished = ReadOnlyMemory<byte>.Empty;
        foreach (var batch in new LineBatchReader(file, MaxLineLength).Read())
        {
            unfinished = batch.Bytes;
            while (unfinished.Span.IndexOf((byte)'\n') is >= 0 and var feed)
            {
                var id = KnownAnswers.IdOf(unfinished.Span[..feed]);
                if (id.IsEmpty)
                {
                    throw NoAnswers(file);
                }
                _known.Add(id);
                unfinished = unfinished[(feed + 1)..];
            }
            if (batch.IsTooLong)
            {
                throw NoAnswers(file);
            }
        }
        var end = unfinished.Span[..Math.Min(unfinished.Length, Beginning.Length)];
        return Beginning.StartsWith(end) ? unfinished.Length : throw NoAnswers(file);
    }

    private static InvalidDataException NoAnswers(FileStream file) => new($"{file.Name}: not a file of answers.");
}
