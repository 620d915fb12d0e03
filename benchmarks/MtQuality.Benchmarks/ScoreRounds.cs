using System.Diagnostics;

namespace MtQuality.Benchmarks;

/// <summary>Scores the lines of a file on one thread, again and again, as the peers are timed: seconds of each round, then memory.</summary>
internal static class ScoreRounds
{
    // The compiler's work on hot code is done in the background, after a while: measured, a hundred rounds pass until the last of it, and
    // those before them take up to three times as long.
    public const int WarmUps = 200;

    public static int Run(string file, int rounds)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < WarmUps; i++)
        {
            Score(lines);
        }
        for (var i = 0; i < rounds; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Score(lines);
            Console.WriteLine(FormattableString.Invariant($"{(Environment.CpuUsage.TotalTime - start).TotalSeconds}"));
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{process.PeakWorkingSet64 / 1048576.0:F0}"));
        return 0;
    }

    public static float Score(IReadOnlyList<string> lines)
    {
        var sum = 0f;
        foreach (var line in lines)
        {
            sum += FrenchChecker.Default.Score(line);
        }
        return sum;
    }
}
