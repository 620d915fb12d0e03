using System.Text;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>
/// The file <c>SCORECARD.md</c>: sections between marks. A section that is not measured again is kept as it stands, with the command
/// that made it.
/// </summary>
internal sealed class Scorecard
{
    private const string Preamble = """
        # Scorecard

        Measured, never typed: each section names the command that wrote it. A section whose data is not at hand is kept from before.

        """;

    private readonly List<(string Id, string Body)> _sections = [];

    /// <summary>The sections in their order, each as it stands between its marks.</summary>
    public IReadOnlyList<(string Id, string Body)> Sections => _sections;

    public static Scorecard Parse(string markdown)
    {
        var scorecard = new Scorecard();
        string? id = null;
        var body = new StringBuilder();
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("<!-- section ", StringComparison.Ordinal))
            {
                id = line.Split(' ')[2];
                body.Clear();
            }
            else if (id is not null && line == End(id))
            {
                scorecard._sections.Add((id, body.ToString()));
                id = null;
            }
            else if (id is not null)
            {
                body.Append(line).Append('\n');
            }
        }
        return id is null ? scorecard : throw new FormatException($"Section {id} of the scorecard does not end.");
    }

    /// <summary>Measures the sections whose data was given and puts them in their places.</summary>
    public void Update(IReadOnlyList<IScorecardSection> sections, ScorecardInput input)
    {
        foreach (var section in sections)
        {
            if (section.Command(input) is { } command)
            {
                Put(section.Id, section.Title, command, section.Measure(input));
            }
        }
        Order(sections.Select(section => section.Id));
    }

    /// <summary>Puts a section in the place of the one with its id, or at the end.</summary>
    public void Put(string id, string title, string command, string body)
    {
        var section = (id, $"## {title}\n\nCommand: `{command}`\n\n{body.TrimEnd('\n')}\n");
        var place = _sections.FindIndex(s => s.Id == id);
        if (place < 0)
        {
            _sections.Add(section);
        }
        else
        {
            _sections[place] = section;
        }
    }

    /// <summary>Brings the sections into this order; others follow as they were.</summary>
    private void Order(IEnumerable<string> ids)
    {
        var order = ids.ToList();
        var sorted = _sections.OrderBy(section => order.IndexOf(section.Id) is >= 0 and var i ? i : order.Count).ToList();
        _sections.Clear();
        _sections.AddRange(sorted);
    }

    public string ToMarkdown() =>
        string.Join('\n', _sections.Select(s => $"<!-- section {s.Id} -->\n{s.Body}{End(s.Id)}\n").Prepend(Preamble));

    private static string End(string id) => $"<!-- end {id} -->";
}
