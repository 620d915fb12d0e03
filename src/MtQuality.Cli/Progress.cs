using System.Diagnostics;
using System.Globalization;

namespace MtQuality.Cli;

/// <summary>One line on the error stream that counts what has been answered; only where a person watches, and only on long runs.</summary>
internal sealed class Progress(Terminal terminal, string unit) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_patience;
    private long _count;
    private bool _shown;

    public void Add(int answered)
    {
        _count += answered;
        if (!terminal.ErrorIsWatched || _clock.Elapsed < _next)
        {
            return;
        }
        _next = _clock.Elapsed + s_interval;
        _shown = true;
        var perSecond = _count / _clock.Elapsed.TotalSeconds;
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
