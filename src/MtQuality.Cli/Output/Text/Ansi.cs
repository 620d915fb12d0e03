namespace MtQuality.Cli.Output.Text;

/// <summary>Colours of a terminal; plain text where there are none.</summary>
internal sealed class Ansi(bool enabled)
{
    private const string Reset = "\u001b[0m";

    public bool IsEnabled => enabled;

    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Green(string text) => Wrap("32", text);

    public string Of(Verdict verdict, string text) =>
        verdict switch
        {
            Verdict.MachineTranslated => Wrap("1;31", text),
            Verdict.Review => Wrap("1;33", text),
            _ => Wrap("1;32", text),
        };

    /// <summary>A marked stretch of a text: red where a machine erred, cyan where a person did.</summary>
    public string Marked(Origin origin, string text) =>
        origin switch
        {
            Origin.Machine => Wrap("4;31", text),
            Origin.Either => Wrap("4;33", text),
            _ => Wrap("4;36", text),
        };

    /// <summary>A line of a unified diff.</summary>
    public string OfDiff(string line) =>
        line.Length == 0
            ? line
            : line[0] switch
            {
                '+' => Wrap("32", line),
                '-' => Wrap("31", line),
                '@' => Wrap("36", line),
                _ => line,
            };

    private string Wrap(string codes, string text) => enabled ? $"\u001b[{codes}m{text}{Reset}" : text;
}
