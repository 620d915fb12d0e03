using System.Text;

namespace MtQuality.Training.Evaluation;

/// <summary>A text whose expected findings were marked <c>[|like this|]</c>, without the marks.</summary>
/// <param name="Text">The text as a checker gets it.</param>
/// <param name="Spans">The marked stretches of <paramref name="Text"/>, in order.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Start, int Length)> Spans)
{
    private const string Open = "[|";
    private const string Close = "|]";

    /// <summary>Takes the marks out.</summary>
    /// <exception cref="FormatException">A mark lacks its partner, or a marked stretch is empty.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = new List<(int Start, int Length)>();
        var i = 0;
        while (marked.IndexOf(Open, i, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = marked.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                throw new FormatException($"'{Open}' without '{Close}': {marked}");
            }
            var inner = marked[(open + Open.Length)..close];
            if (inner.Length == 0 || inner.Contains(Open, StringComparison.Ordinal))
            {
                throw new FormatException($"Marks are empty or nested: {marked}");
            }
            text.Append(marked, i, open - i);
            spans.Add((text.Length, inner.Length));
            text.Append(inner);
            i = close + Close.Length;
        }
        if (marked.IndexOf(Close, i, StringComparison.Ordinal) >= 0)
        {
            throw new FormatException($"'{Close}' without '{Open}': {marked}");
        }
        return new MarkedText(text.Append(marked, i, marked.Length - i).ToString(), spans);
    }
}
