using System.Globalization;

namespace MtQuality.Cli;

/// <summary>One line on the error stream that counts what has been answered; only where a person watches, and only on long runs.</summary>
internal sealed class Progress(Terminal terminal, string unit, TimeProvider? time = null) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _start = (time ?? TimeProvider.System).GetTimestamp();
    private TimeSpan _next = s_patience;
    private long _count;
    private bool _shown;

    public void Add(int answered)
    {
        _count += answered;
        var elapsed = _time.GetElapsedTime(_start);
        if (!terminal.ErrorIsWatched || elapsed < _next)
        {
            return;
        }
        _next = elapsed + s_interval;
        _shown = true;
        var perSecond = _count / elapsed.TotalSeconds;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_count} {unit} · {perSecond:F0}/s\u001b[K"));
    }

    /// <summary>Wipes the line, so that other text can be written in its place.</summary>
    public void Clear()
    {
        if (_shown)
        {
            terminal.Error.Write("\r\u001b[K");
            _shown = false;
        }
    }

    public void Dispose() => Clear();
}
