using System.CommandLine;
using System.CommandLine.Completions;
using MtQuality.Cli.Help;
using MtQuality.Cli.Output.Text;
using MtQuality.Cli.Rules;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq explain MTQ2001</c>: prints the page of a rule.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Argument<string> _rule = new("rule") { HelpName = "RULE", Description = "Identifier or name of a rule." };
    private readonly Terminal _terminal;

    public ExplainCommand(Terminal terminal)
        : base("explain", "Prints the page of a rule: what it finds, why, and examples of what it flags and leaves alone.")
    {
        _terminal = terminal;
        _rule.CompletionSources.Add(_ => FrenchChecker.Rules.Select(rule => new CompletionItem(rule.Id)));
        Add(_rule);
        SetAction(parsed => Run(parsed.GetRequiredValue(_rule)));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [new("mtq explain MTQ2001", "by identifier"), new("mtq explain BrokenElision", "by name")];

    private int Run(string wanted)
    {
        var rule = FrenchChecker.Rules.FirstOrDefault(rule => Matches(rule.Id, wanted) || Matches(rule.Name, wanted));
        if (rule is null)
        {
            var near = Nearest
                .To(wanted, FrenchChecker.Rules, candidate => [candidate.Id, candidate.Name])
                .Select(candidate => $"{candidate.Id} {candidate.Name}");
            _terminal.Error.WriteLine(
                $"mtq: there is no rule {Cell.Harmless(wanted)}. The nearest are: {string.Join(", ", near)}"
            );
            return ExitCode.Unreadable;
        }
        new MarkdownRenderer(_terminal).Write(RulePages.Of(rule));
        return ExitCode.Clean;
    }

    private static bool Matches(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
