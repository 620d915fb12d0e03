using System.Globalization;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.GitHub;

/// <summary>Workflow commands: a GitHub runner turns them into annotations on the lines of a change.</summary>
internal sealed class GitHubReportWriter(TextWriter output, Wording wording) : IReportWriter
{
    public void Write(CheckedText text)
    {
        if (text.Report is not { } report)
        {
            WriteCommand("error", [("file", text.Name), ("title", "mtq")], text.Error!);
            return;
        }
        if (text.IsFlagged)
        {
            var verdict = $"{wording.Of(report.Verdict)} · {wording.Probability(report.Probability)}";
            WriteCommand("warning", [("file", text.Name), ("title", "MtQuality")], verdict);
        }
        var lines = new LineMap(text.Source);
        foreach (var finding in report.Findings)
        {
            WriteFinding(text, finding, lines);
        }
        output.Flush();
    }

    public void Dispose() => output.Flush();

    private void WriteFinding(CheckedText text, Finding finding, LineMap lines)
    {
        var range = text.InSource(finding);
        var from = lines.Of(range.Start);
        var to = lines.Of(range.End);
        List<(string, string)> properties =
        [
            ("file", text.Name),
            ("line", Number(from.Line)),
            ("endLine", Number(to.Line)),
            ("title", Wording.TitleOf(finding.RuleId)),
        ];
        if (from.Line == to.Line)
        {
            // The runner takes columns of a single line only.
            properties.InsertRange(3, [("col", Number(from.Column)), ("endColumn", Number(to.Column))]);
        }
        var corrections = finding.Suggestions.Count > 0 ? $" → {string.Join(", ", finding.Suggestions)}" : "";
        WriteCommand(LevelOf(finding.Severity), properties, finding.Message + corrections);
    }

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Critical => "error",
            Severity.Major => "warning",
            _ => "notice",
        };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void WriteCommand(string name, IEnumerable<(string Name, string Value)> properties, string message)
    {
        var written = properties.Select(property => $"{property.Name}={Escaped(property.Value, isProperty: true)}");
        output.WriteLine($"::{name} {string.Join(',', written)}::{Escaped(message, isProperty: false)}");
    }

    /// <summary>The runner reads these back; a line break would end the command, and a text could begin one of its own.</summary>
    private static string Escaped(string value, bool isProperty)
    {
        value = value
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
        return isProperty
            ? value.Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)
            : value;
    }
}
