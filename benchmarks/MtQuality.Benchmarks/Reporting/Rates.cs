using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace MtQuality.Benchmarks.Reporting;

/// <summary>How fast a text is read: sentences and megabytes a second, nanoseconds a token; of the median call.</summary>
internal sealed class Rates(string name, string legend, Func<SuiteText, double, string> rate) : IColumn
{
    public static IColumn[] Columns { get; } =
    [
        new Rates("sentences/s", "Sentences read in a second", (text, ns) => Number(text.Sentences * 1e9 / ns, 0)),
        new Rates("MB/s", "Megabytes of UTF-8 read in a second", (text, ns) => Number(text.Bytes * 1e3 / ns, 2)),
        new Rates("ns/token", "Nanoseconds for a token", (text, ns) => Number(ns / text.Tokens, 0)),
    ];

    public string Id => $"{nameof(Rates)}.{name}";
    public string ColumnName => name;
    public string Legend => legend;
    public bool AlwaysShow => true;
    public ColumnCategory Category => ColumnCategory.Custom;
    public int PriorityInCategory => 0;
    public bool IsNumeric => true;
    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        TextOf(benchmarkCase) is { } text && summary[benchmarkCase]?.ResultStatistics is { } statistics
            ? rate(text, statistics.Median)
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => TextOf(benchmark) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <summary>The text that a benchmark reads; <see langword="null"/> when it reads none.</summary>
    public static SuiteText? TextOf(BenchmarkCase benchmark) =>
        benchmark.Parameters.Items.Select(parameter => parameter.Value).OfType<SuiteText>().FirstOrDefault() ?? benchmark
            .Descriptor.WorkloadMethod.GetCustomAttribute<ReadsAttribute>()
            ?.Text;

    private static string Number(double value, int digits) =>
        value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
