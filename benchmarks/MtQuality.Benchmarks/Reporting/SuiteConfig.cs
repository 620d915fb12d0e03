using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace MtQuality.Benchmarks.Reporting;

/// <summary>
/// How the suite measures: processor time, warm, in this process (models are opened once), median of <see cref="Rounds"/>. Parallel
/// scaling is timed by the clock on the wall.
/// </summary>
internal class SuiteConfig : ManualConfig
{
    /// <summary>What is shown is the median of so many.</summary>
    public const int Rounds = 24;

    public SuiteConfig()
        : this(new ProcessorClock()) { }

    protected SuiteConfig(IClock clock)
    {
        AddJob(
            Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: false))
                .WithClock(clock)
                .WithWarmupCount(25)
                .WithIterationCount(Rounds)
                .WithIterationTime(TimeInterval.FromMilliseconds(100))
        );
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median, StatisticColumn.Min);
        AddColumn(Rates.Columns);
        HideColumns(
            "Job",
            "Error",
            "StdDev",
            "RatioSD",
            "Mean",
            "Gen0",
            "Gen1",
            "Gen2",
            "Toolchain",
            "IterationCount",
            "IterationTime",
            "WarmupCount",
            "Clock"
        );
        WithOptions(ConfigOptions.DisableOptimizationsValidator);
    }

    /// <summary>The same by the clock on the wall.</summary>
    internal sealed class OnTheWall : SuiteConfig
    {
        public OnTheWall()
            : base(Chronometer.BestClock) { }
    }
}
