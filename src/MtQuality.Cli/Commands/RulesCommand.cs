using System.CommandLine;
using System.Text.Json;
using MtQuality.Cli.Help;
using MtQuality.Cli.Output.Json;
using MtQuality.Cli.Output.Text;
using MtQuality.Rules;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq rules</c>: lists the rules.</summary>
internal sealed class RulesCommand : Command, IHasExamples
{
    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "text: a table; json: an array.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private readonly Terminal _terminal;

    public RulesCommand(Terminal terminal)
        : base("rules", "Lists the rules: what each finds, how much it hurts, and who makes such an error.")
    {
        _terminal = terminal;
        Add(_format);
        SetAction(parsed =>
        {
            if (parsed.GetValue(_format) == "json")
            {
                WriteJson();
            }
            else
            {
                WriteTable();
            }
        });
    }

    public IReadOnlyList<Example> Examples { get; } =
    [new("mtq rules", "a table"), new("mtq rules --format json", "for programs")];

    private void WriteTable()
    {
        string[] header = ["ID", "Name", "Category", "Severity", "Origin", "Status"];
        var rows = FrenchChecker.Rules.Select(Columns).Prepend(header).ToList();
        var widths = Enumerable.Range(0, header.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var ansi = new Ansi(_terminal.HasColour);
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Zip(widths, (text, width) => text.PadRight(width))).TrimEnd();
            _terminal.Out.WriteLine(row == header ? ansi.Bold(line) : line);
        }
    }

    private static string[] Columns(RuleDescriptor rule) =>
        [rule.Id, rule.Name, Names.Of(rule.Category), Names.Of(rule.Severity), Names.Of(rule.Origin), Names.Of(rule.Status)];

    private void WriteJson()
    {
        using var json = new Utf8JsonWriter(_terminal.Output, ReportJson.Indented);
        RulesJson.Write(json);
        json.Flush();
        _terminal.Output.Write("\n"u8);
    }
}
