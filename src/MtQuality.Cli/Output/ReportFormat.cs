using MtQuality.Cli.Output.GitHub;
using MtQuality.Cli.Output.Html;
using MtQuality.Cli.Output.Json;
using MtQuality.Cli.Output.Sarif;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.Output;

/// <summary>The formats of <c>mtq check</c>, by name.</summary>
internal static class ReportFormat
{
    public const string Text = "text";

    public static IReadOnlyList<string> All { get; } = [Text, "json", "jsonl", "sarif", "html", "github"];

    public static IReportWriter Writer(string format, Terminal terminal, Wording wording) =>
        format switch
        {
            "json" => new JsonReportWriter(terminal.Output),
            "jsonl" => new JsonLinesReportWriter(terminal.Output),
            "sarif" => new SarifReportWriter(terminal.Output, wording),
            "html" => new HtmlReportWriter(terminal.Out, wording),
            "github" => new GitHubReportWriter(terminal.Out, wording),
            _ => new TextReportWriter(terminal, wording),
        };
}
