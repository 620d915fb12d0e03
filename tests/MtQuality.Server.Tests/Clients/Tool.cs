using System.Diagnostics;

namespace MtQuality.Server.Tests.Clients;

/// <summary>A program that is not ours.</summary>
internal static class Tool
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The path of a program; the test is skipped, and says why, where there is none.</summary>
    /// <param name="name">Name of the program.</param>
    /// <param name="remedy">How to get it.</param>
    public static string Find(string name, string remedy)
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return directories.Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists) ?? Skip(name, remedy);
    }

    /// <summary>Skips the test.</summary>
    public static string Skip(string missing, string remedy)
    {
        var reason = $"There is no {missing}: {remedy}.";
        // Runners print the names of tests that were skipped, and rarely why.
        TestContext.Error.WriteLine($"Skipped: {TestContext.CurrentContext.Test.Name}: {reason}");
        Assert.Ignore(reason);
        return "";
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        string home,
        params IEnumerable<string> arguments
    )
    {
        using var process = Start(program, home, arguments);
        using var patience = new CancellationTokenSource(s_patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            Stop(process);
        }
    }

    /// <summary>Starts a program that has a directory for itself.</summary>
    public static Process Start(string program, string home, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment = { ["HOME"] = home },
        };
        start.Environment.Remove("XDG_CONFIG_HOME");
        return Process.Start(start)!;
    }

    /// <summary>Ends a program and what it has started, if it still runs.</summary>
    public static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
