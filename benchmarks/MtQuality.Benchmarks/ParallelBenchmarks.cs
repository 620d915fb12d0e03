using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;

namespace MtQuality.Benchmarks;

/// <summary>Many articles on one core and on several, timed by the clock on the wall.</summary>
[Config(typeof(SuiteConfig.OnTheWall))]
public class ParallelBenchmarks : WarmBenchmarks
{
    private const int Times = 20;

    private readonly string[] _articles =
    [
        .. Enumerable.Repeat(SuiteTexts.Articles.Items, Times).SelectMany(articles => articles),
    ];

    public static IEnumerable<int> Counts => Enumerable.Range(1, Environment.ProcessorCount).Where(int.IsPow2);

    [ParamsSource(nameof(Counts))]
    public int Cores { get; set; }

    [Benchmark(OperationsPerInvoke = Times), Reads("articles")]
    public int CheckArticles() =>
        FrenchChecker.Default.CheckArticles(_articles, Cores).Count(report => report.Verdict == Verdict.Clean);
}
