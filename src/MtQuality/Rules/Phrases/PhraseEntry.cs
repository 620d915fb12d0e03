namespace MtQuality.Rules.Phrases;

/// <summary>A phrase that is looked for, what to write instead, and the two sentences that prove it.</summary>
internal sealed class PhraseEntry
{
    private const int Columns = 5;

    // Only the pattern is taken apart at once: the other columns are asked for when the phrase is found, and most never are.
    private readonly string _line;

    private PhraseEntry(string line)
    {
        _line = line;
        var columns = 1;
        foreach (var c in line)
        {
            columns += c == '\t' ? 1 : 0;
        }
        if (columns != Columns)
        {
            throw new FormatException($"\"{line}\": expected five columns separated by tabs.");
        }
        Pattern = new PhrasePattern(Column(0));
        Group = Column(2);
    }

    /// <summary>What is looked for.</summary>
    public PhrasePattern Pattern { get; }

    /// <summary>What to write instead, best first.</summary>
    public string[] Wordings => Column(1).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the third column says; the rule that reads the list gives it its meaning.</summary>
    public string Group { get; }

    /// <summary>A sentence in which the phrase is found.</summary>
    public string Example => Column(3);

    /// <summary>A sentence that looks like it and is right.</summary>
    public string CounterExample => Column(4);

    /// <summary>Reads entries, one a line, five columns separated by tabs.</summary>
    /// <exception cref="FormatException">A line is not well formed.</exception>
    public static IEnumerable<PhraseEntry> Parse(IEnumerable<string> lines) => lines.Select(line => new PhraseEntry(line));

    private string Column(int column)
    {
        var start = 0;
        for (; column > 0; column--)
        {
            start = _line.IndexOf('\t', start) + 1;
        }
        var end = _line.IndexOf('\t', start);
        return end < 0 ? _line[start..] : _line[start..end];
    }
}
