using System.Text.Json;
using MtQuality.Cli.Output.Json;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.WordPress;

/// <summary>What a scan saw and did, for people and for programs.</summary>
internal sealed class ScanReport(Uri address, Wording wording)
{
    private readonly List<PostReport> _posts = [];

    public IReadOnlyList<PostReport> Posts => _posts;

    /// <summary>Whether verdicts were to be written.</summary>
    public bool Writes { get; init; }

    /// <summary>Why the scan ended before the last post, if it did.</summary>
    public string? Error { get; set; }

    public void Add(PostReport post) => _posts.Add(post);

    /// <summary>Flagged and failed posts as a table, and the counts.</summary>
    public void WriteText(Terminal terminal)
    {
        var ansi = new Ansi(terminal.HasColour);
        var rows = _posts.Where(IsShown).Select(Columns).ToList();
        if (rows.Count > 0)
        {
            var header = wording.ScanColumns;
            var widths = header
                .Select((name, column) => rows.Select(row => row[column].Length).Prepend(name.Length).Max())
                .ToArray();
            terminal.Out.WriteLine(ansi.Bold(Line(header)));
            foreach (var row in rows)
            {
                terminal.Out.WriteLine(Line(row));
            }
            terminal.Out.WriteLine();

            string Line(string[] row) => string.Join("  ", row.Zip(widths, (text, width) => text.PadRight(width))).TrimEnd();
        }
        terminal.Out.WriteLine(wording.ScanVerdicts(_posts.Count, CountOf));
        terminal.Out.WriteLine(wording.ScanResults(CountOf, Writes));
    }

    /// <summary>Every post, and the counts.</summary>
    public void WriteJson(Stream output)
    {
        using var json = new Utf8JsonWriter(output, ReportJson.Indented);
        json.WriteStartObject();
        json.WriteString("site"u8, address.AbsoluteUri);
        json.WriteBoolean("applied"u8, Writes);
        json.WriteBoolean("complete"u8, Error is null);
        if (Error is not null)
        {
            json.WriteString("error"u8, Error);
        }
        WriteCounts(json, "verdicts", _posts.Select(post => post.VerdictName));
        WriteCounts(json, "results", _posts.Select(post => NameOf(post.Result)));
        json.WriteStartArray("posts"u8);
        foreach (var post in _posts)
        {
            Write(json, post);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private int CountOf(NoteResult result) => _posts.Count(post => post.Result == result);

    private int CountOf(Verdict? verdict) => _posts.Count(post => post.Verdict == verdict && post.Result != NoteResult.Failed);

    private static bool IsShown(PostReport post) =>
        post.Verdict > Verdict.Clean || post.Result is NoteResult.Failed or NoteResult.Edited;

    private string[] Columns(PostReport post) =>
        [
            $"{post.Post.Id}",
            post.Verdict is null ? "" : wording.PercentOf(post.Probability),
            post.VerdictName,
            post.Findings is { } findings ? wording.Number(findings) : "",
            post.Error is null ? wording.Of(post.Result) : Cell.Harmless(post.Error),
            Cell.Harmless(post.Post.Link),
            Cell.Harmless(post.Post.Title?.Raw ?? ""),
        ];

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartObject(name);
        foreach (var (value, count) in values.CountBy(value => value).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(value, count);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PostReport post)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, post.Post.Id);
        json.WriteString("link"u8, post.Post.Link);
        json.WriteString("title"u8, post.Post.Title?.Raw);
        json.WriteString("verdict"u8, post.VerdictName);
        json.WriteNumber("probability"u8, post.Probability);
        if (post.Findings is { } findings)
        {
            json.WriteNumber("findings"u8, findings);
        }
        json.WriteString("result"u8, NameOf(post.Result));
        if (post.Error is not null)
        {
            json.WriteString("error"u8, post.Error);
        }
        json.WriteEndObject();
    }

    private static string NameOf(NoteResult result) =>
        result switch
        {
            NoteResult.Unchanged => "unchanged",
            NoteResult.Written => "written",
            NoteResult.Held => "held",
            NoteResult.Edited => "edited",
            NoteResult.Failed => "failed",
            _ => "not-sent",
        };
}
