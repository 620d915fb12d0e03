namespace MtQuality.Cli.JsonLines;

/// <summary>
/// Cuts a stream into batches of whole lines. A batch is what one read brought, so a caller that writes a line and waits for
/// its answer gets it, and one that writes without pause gets large batches.
/// </summary>
internal sealed class LineBatchReader(Stream input, int maxLineLength)
{
    // Below the size from which arrays go to the large object heap.
    private const int UsualSize = 80 * 1024;
    private const byte LineFeed = (byte)'\n';
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[UsualSize];
    private int _filled;

    /// <summary>Bytes at the start of the buffer that are known to hold no line feed; keeps a long line linear.</summary>
    private int _scanned;

    public IEnumerable<LineBatch> Read()
    {
        var line = 1L;
        var start = 0;
        while (true)
        {
            if (_filled == _buffer.Length && _filled > maxLineLength)
            {
                yield return new LineBatch(default, line++, IsTooLong: true);
                SkipLine();
                start = 0;
            }
            var isAtEnd = !Fill();
            if (line == 1 && _buffer.AsSpan(0, _filled).StartsWith(ByteOrderMark))
            {
                start = ByteOrderMark.Length;
            }
            var whole = isAtEnd ? _filled : WholeLines();
            if (whole > start)
            {
                var batch = new LineBatch(_buffer.AsMemory(start, whole - start), line);
                line += batch.Bytes.Span.Count(LineFeed);
                KeepFrom(whole);
                start = 0;
                yield return batch;
            }
            if (isAtEnd)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads once more. False at the end of the input.</summary>
    private bool Fill()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
        }
        var read = input.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        return read > 0;
    }

    /// <summary>Length of the whole lines in the buffer.</summary>
    private int WholeLines()
    {
        var feed = _buffer.AsSpan(_scanned, _filled - _scanned).LastIndexOf(LineFeed);
        var whole = feed < 0 ? 0 : _scanned + feed + 1;
        _scanned = _filled;
        return whole;
    }

    /// <summary>Gives the buffer away and takes a new one that starts with what stood at <paramref name="index"/>.</summary>
    private void KeepFrom(int index)
    {
        var rest = _buffer.AsSpan(index, _filled - index);
        _buffer = new byte[Math.Max(UsualSize, 2 * rest.Length)];
        rest.CopyTo(_buffer);
        _filled = rest.Length;
        _scanned = rest.Length;
    }

    /// <summary>Reads past the next line feed and keeps what follows it.</summary>
    private void SkipLine()
    {
        do
        {
            _filled = input.Read(_buffer, 0, _buffer.Length);
            var feed = _buffer.AsSpan(0, _filled).IndexOf(LineFeed);
            if (feed >= 0)
            {
                KeepFrom(feed + 1);
                _scanned = 0;
                return;
            }
        } while (_filled > 0);
    }
}
