using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace MtQuality.Benchmarks.Reporting;

/// <summary>Runs the whole suite and writes what it measured, with the machine named; its summary is the table of the README.</summary>
internal static class ResultsFile
{
    /// <param name="file">Where to write.</param>
    /// <param name="peers">Tables that <c>benchmarks/peers/run.sh</c> wrote: the summary of the peers and of the start.</param>
    public static int Write(string file, string peers)
    {
        var summaries = BenchmarkRunner.Run(
            [
                typeof(SentenceBenchmarks),
                typeof(ArticleBenchmarks),
                typeof(StageBenchmarks),
                typeof(ParallelBenchmarks),
                typeof(LexiconBenchmarks),
            ]
        );
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Machine()}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"How to repeat it: `benchmarks/run.sh` (see the comments in it). Processor time of one thread, warm, median of {SuiteConfig.Rounds}\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"rounds, unless said otherwise; the text is that of `corpus/`: {SuiteTexts.Sentences.Sentences} sentences, "
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"{SuiteTexts.Sentences.Tokens} tokens, {SuiteTexts.Sentences.Bytes / 1000} kB.\n\n"
        );
        text.Append(File.ReadAllText(peers).ReplaceLineEndings("\n").Trim()).Append("\n\n");
        foreach (var summary in summaries)
        {
            text.Append(TableOf(summary)).Append('\n');
        }
        File.WriteAllText(file, text.ToString());
        return summaries.Any(summary => summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }

    private static string TableOf(Summary summary)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"## {summary.BenchmarksCases[0].Descriptor.Type.Name}\n\n");
        var columns = summary
            .Table.Columns.Where(column => column.NeedToShow && column.OriginalColumn.ColumnName != "Type")
            .ToArray();
        table.Append("| ").AppendJoin(" | ", columns.Select(column => column.Header)).Append(" |\n|");
        foreach (var column in columns)
        {
            table.Append(column.OriginalColumn.IsNumeric ? " ---: |" : " --- |");
        }
        table.Append('\n');
        foreach (var row in summary.Table.FullContent)
        {
            table.Append("| ").AppendJoin(" | ", columns.Select(column => row[column.Index])).Append(" |\n");
        }
        return table.ToString();
    }

    private static string Machine()
    {
        var host = BenchmarkDotNet.Environments.HostEnvironmentInfo.GetCurrent();
        var cpu = host.CpuInfo.Value?.ProcessorName ?? "unknown processor";
        return $"{cpu}, {Environment.ProcessorCount} cores, {host.OsVersion.Value}, {host.RuntimeVersion}";
    }
}
