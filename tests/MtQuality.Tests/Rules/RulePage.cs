using System.Text.RegularExpressions;
using MtQuality.Training.Evaluation;

namespace MtQuality.Tests.Rules;

/// <summary>An example of a rule page: a sentence, or an article whose line breaks are written <c>⏎</c>.</summary>
/// <param name="Text">The text as the checker gets it.</param>
/// <param name="Spans">The stretches that the rule must find, and no others.</param>
/// <param name="Suggestions">A suggestion for each span, as far as the page names them.</param>
internal sealed record RuleExample(string Text, IReadOnlyList<(int Start, int Length)> Spans, IReadOnlyList<string> Suggestions);

/// <summary>
/// A page of <c>corpus/rules</c>: documentation and test in one.
/// An example is a line <c>- text with [|span|] -> suggestion</c>; of several spans, the suggestions stand in order, with <c> | </c>
/// between them; in an article <c> ⏎ </c> is a line break.
/// </summary>
internal sealed partial record RulePage(
    string Title,
    IReadOnlyList<string> Headings,
    IReadOnlyList<RuleExample> Flagged,
    IReadOnlyList<RuleExample> NotFlagged
)
{
    public const string FlaggedHeading = "Flagged";
    public const string NotFlaggedHeading = "Not flagged";

    public static IReadOnlyList<string> FixedHeadings { get; } =
    ["What it finds", "Why a machine does it", FlaggedHeading, NotFlaggedHeading, "Measured", "How to suppress"];

    public static RulePage Parse(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var title = lines[0].StartsWith("# ", StringComparison.Ordinal) ? lines[0][2..].Trim() : "";
        var headings = new List<string>();
        var flagged = new List<RuleExample>();
        var notFlagged = new List<RuleExample>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(line[3..].Trim());
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && headings.Count > 0)
            {
                var list = headings[^1] switch
                {
                    FlaggedHeading => flagged,
                    NotFlaggedHeading => notFlagged,
                    _ => null,
                };
                list?.Add(ParseExample(line[2..]));
            }
        }
        return new RulePage(title, headings, flagged, notFlagged);
    }

    private static RuleExample ParseExample(string line)
    {
        var arrow = line.LastIndexOf(" -> ", StringComparison.Ordinal);
        var marked = arrow < 0 ? line : line[..arrow];
        var suggestions = arrow < 0 ? [] : line[(arrow + 4)..].Trim().Split(" | ");
        var text = MarkedText.Parse(LineBreak().Replace(marked.Trim(), "\n"));
        return new RuleExample(text.Text, text.Spans, suggestions);
    }

    [GeneratedRegex(" *⏎ *", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreak();
}
