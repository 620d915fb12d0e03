using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>The service as a process of its own, which can be killed.</summary>
internal sealed class RealService : IDisposable
{
    private static readonly string s_program = typeof(RealService)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Server")
        .Value!;

    private readonly Process _process;

    public RealService()
    {
        var start = new ProcessStartInfo("dotnet", [s_program, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (Regex.Match(line, "http://127\\.0\\.0\\.1:[0-9]+") is { Success: true } url)
            {
                Url = url.Value;
                // It would stop when nobody reads what it says.
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }
        throw new InvalidOperationException("The service did not start.");
    }

    public string Url { get; } = "";

    /// <summary>Lets it hang: it takes requests and answers none.</summary>
    public void Hang()
    {
        using var kill = Process.Start("kill", ["-STOP", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }
        _process.Dispose();
    }
}
