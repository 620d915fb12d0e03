using System.Diagnostics;
using System.Text;

namespace MtQuality.Cli.Tests.Queue;

/// <summary>The tool as a process that can be told to stop, or killed.</summary>
internal sealed class MtqProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private MtqProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_error)
            {
                _error.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    public StreamWriter Input => _process.StandardInput;

    /// <summary>What it has said so far.</summary>
    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    public static MtqProcess Start(params string[] arguments) => Start([], arguments);

    public static MtqProcess Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Mtq).Assembly.Location, .. arguments, "--lang", "en"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return new MtqProcess(Process.Start(start)!);
    }

    /// <summary>Runs to the end; answers exit code, output and error stream.</summary>
    public static (int Code, string Output, string Error) Run(params string[] arguments) => Run([], arguments);

    public static (int Code, string Output, string Error) Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        process.Input.Close();
        var output = process._process.StandardOutput.ReadToEnd();
        return (process.WaitForExit(), output, process.Error);
    }

    /// <summary>The exit code.</summary>
    public int WaitForExit()
    {
        Assert.That(_process.WaitForExit(s_patience), Is.True, $"mtq does not end: {Error}");
        // Once more, for what is still in the pipe of the error stream.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, and answers its exit code.</summary>
    public int Terminate()
    {
        Signal(_process, "TERM");
        return WaitForExit();
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        Signal(_process, "KILL");
        _process.WaitForExit();
    }

    public void WaitForError(string part) =>
        Wait.Until(() => Error.Contains(part, StringComparison.Ordinal), () => $"not said: {part}; said: {Error}");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}

/// <summary>Waits for what other processes do.</summary>
internal static class Wait
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public static void Until(Func<bool> condition, Func<string> complaint)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > s_patience)
            {
                Assert.Fail(complaint());
            }
            Thread.Sleep(100);
        }
    }
}
