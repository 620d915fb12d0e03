using System.CommandLine;
using MtQuality.Cli.Output.Text;
using MtQuality.Cli.Rules;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq explain MTQ2001</c>: prints the page of a rule.</summary>
internal sealed class ExplainCommand : Command
{
    private const int MostNear = 5;

    private readonly Argument<string> _rule = new("rule") { HelpName = "RULE", Description = "Identifier or name of a rule." };
    private readonly Terminal _terminal;

    public ExplainCommand(Terminal terminal)
        : base("explain", "Prints the page of a rule: what it finds, why, and examples of what it flags and leaves alone.")
    {
        _terminal = terminal;
        Add(_rule);
        SetAction(parsed => Run(parsed.GetRequiredValue(_rule)));
    }

    private int Run(string wanted)
    {
        var rule = FrenchChecker.Rules.FirstOrDefault(rule => Matches(rule.Id, wanted) || Matches(rule.Name, wanted));
        if (rule is null)
        {
            var near = FrenchChecker
                .Rules.OrderBy(candidate => Math.Min(Distance(candidate.Id, wanted), Distance(candidate.Name, wanted)))
                .Take(MostNear)
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

    /// <summary>Edit distance between names, casing aside.</summary>
    internal static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[^1];
    }
}
