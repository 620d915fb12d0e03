using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Text;

/// <summary>The report for people.</summary>
internal sealed class TextReportWriter(Terminal terminal, Wording wording) : IReportWriter
{
    private const string SentenceIndent = "    ";
    private const string DetailIndent = "      ";
    private const int LongestQuoted = 60;

    private readonly TextWriter _out = terminal.Out;
    private readonly Ansi _ansi = new(terminal.HasColour);
    private readonly Dictionary<Verdict, int> _verdicts = [];
    private int _texts;
    private int _unread;

    public void Write(CheckedText text)
    {
        _texts++;
        if (text.Report is not { } report)
        {
            _unread++;
            _out.Flush();
            terminal.Error.WriteLine($"mtq: {Cell.Harmless(text.Name)}: {text.Error}");
            return;
        }
        _verdicts[report.Verdict] = _verdicts.GetValueOrDefault(report.Verdict) + 1;
        WriteName(text);
        if (report.Sentences.Count > 0)
        {
            WriteVerdict(report);
            WriteFindings(text, report);
            WriteContributions(report.Contributions);
        }
        _out.WriteLine();
        _out.Flush();
    }

    public void Dispose()
    {
        if (_texts > 1)
        {
            var parts = Enum.GetValues<Verdict>()
                .Reverse()
                .Where(_verdicts.ContainsKey)
                .Select(verdict => _ansi.Of(verdict, wording.Counted(_verdicts[verdict], verdict)))
                .ToList();
            if (_unread > 0)
            {
                parts.Add(wording.Unread(_unread));
            }
            _out.WriteLine(string.Join(" · ", parts.Prepend(_ansi.Bold(wording.Texts(_texts)))));
        }
        _out.Flush();
    }

    private void WriteName(CheckedText text)
    {
        _out.WriteLine(_ansi.Bold(Cell.Harmless(text.DisplayName(wording))));
        foreach (var note in text.Notes)
        {
            WriteWrapped(note, "  ");
        }
    }

    private void WriteVerdict(ArticleReport report)
    {
        _out.WriteLine($"  {_ansi.Of(report.Verdict, wording.Of(report.Verdict))} · {wording.Probability(report.Probability)}");
        _out.WriteLine($"  {_ansi.Dim(wording.Size(report.Sentences.Count, report.Findings.Count))}");
    }

    private void WriteFindings(CheckedText checkedText, ArticleReport report)
    {
        var text = checkedText.Text;
        var lines = new LineMap(checkedText.Source);
        foreach (var (sentence, findings) in BySentence(text, report))
        {
            foreach (var excerpt in Excerpt.Of(text, sentence.Start, sentence.Start + sentence.Length, findings))
            {
                var line = lines.Of(checkedText.InSource(excerpt.Findings[0]).Start).Line;
                _out.WriteLine();
                _out.WriteLine($"  {_ansi.Dim(wording.Place(line, sentence.Score))}");
                WriteExcerpt(text, excerpt);
                foreach (var finding in excerpt.Findings)
                {
                    WriteFinding(text, finding);
                }
            }
        }
    }

    /// <summary>Every finding with the last sentence that begins before it.</summary>
    private static IEnumerable<(SentenceReport Sentence, List<Finding> Findings)> BySentence(string text, ArticleReport report)
    {
        var whole = new SentenceReport(0, text.Length, 0, []);
        var sentence = -1;
        for (var i = 0; i < report.Findings.Count; )
        {
            while (sentence + 1 < report.Sentences.Count && report.Sentences[sentence + 1].Start <= report.Findings[i].Start)
            {
                sentence++;
            }
            var end = sentence + 1 < report.Sentences.Count ? report.Sentences[sentence + 1].Start : int.MaxValue;
            var findings = new List<Finding>();
            while (i < report.Findings.Count && report.Findings[i].Start < end)
            {
                findings.Add(report.Findings[i++]);
            }
            yield return (sentence < 0 ? whole : report.Sentences[sentence], findings);
        }
    }

    private void WriteExcerpt(string text, Excerpt excerpt)
    {
        var cells = Cell.Of(text, excerpt.Start, excerpt.End);
        if (excerpt.IsCutBefore)
        {
            cells.Insert(0, new Cell("…", 1, -1));
        }
        if (excerpt.IsCutAfter)
        {
            cells.Add(new Cell("…", 1, -1));
        }
        foreach (var range in Cell.Wrap(cells, terminal.Width - SentenceIndent.Length))
        {
            var line = cells[range];
            _out.Write(SentenceIndent);
            for (var i = 0; i < line.Count; )
            {
                var finding = MarkOf(line[i], excerpt);
                var run = line.Skip(i).TakeWhile(cell => MarkOf(cell, excerpt) == finding).Select(cell => cell.Text).ToList();
                _out.Write(finding is null ? string.Concat(run) : _ansi.Marked(finding.Origin, string.Concat(run)));
                i += run.Count;
            }
            _out.WriteLine();
            var carets = string.Concat(line.Select(cell => new string(MarkOf(cell, excerpt) is null ? ' ' : '^', cell.Width)));
            if (!_ansi.IsEnabled && carets.Contains('^', StringComparison.Ordinal))
            {
                _out.WriteLine(SentenceIndent + carets.TrimEnd());
            }
        }
    }

    private static Finding? MarkOf(Cell cell, Excerpt excerpt) =>
        excerpt.Findings.FirstOrDefault(finding => finding.Start <= cell.Start && cell.Start < finding.End);

    private void WriteFinding(string text, Finding finding)
    {
        var marked = Quoted(text.Substring(finding.Start, finding.Length));
        var suggestions = finding.Suggestions.Select(s => s.Length == 0 ? wording.Delete : _ansi.Green(Quoted(s))).ToList();
        var correction = suggestions.Count > 0 ? $" → {string.Join(", ", suggestions)}" : "";
        _out.WriteLine($"{SentenceIndent}{_ansi.Marked(finding.Origin, marked)}{correction}");
        WriteWrapped(finding.Message, DetailIndent);
        _out.WriteLine(DetailIndent + _ansi.Dim(wording.Facts(finding)));
    }

    private static string Quoted(string text)
    {
        var cells = Cell.Of(text, 0, Math.Min(text.Length, 2 * LongestQuoted));
        var shown = string.Concat(cells.Take(LongestQuoted).Select(cell => cell.Text));
        return cells.Count > LongestQuoted ? shown.TrimEnd() + "…" : shown;
    }

    private void WriteWrapped(string text, string indent)
    {
        foreach (var line in Cell.Wrap(text, terminal.Width - indent.Length))
        {
            _out.WriteLine(indent + line);
        }
    }

    private void WriteContributions(IReadOnlyList<Contribution> all)
    {
        var contributions = all.Where(term => Math.Abs(term.LogLikelihoodRatio) >= Wording.SmallestShown).ToList();
        if (contributions.Count == 0)
        {
            return;
        }
        _out.WriteLine();
        _out.WriteLine($"  {_ansi.Bold(wording.WhatPushed)}");
        WriteSide(wording.LikelierFromMachine, contributions.Where(c => c.LogLikelihoodRatio >= 0));
        WriteSide(wording.LikelierFromHuman, contributions.Where(c => c.LogLikelihoodRatio < 0));
    }

    private void WriteSide(string heading, IEnumerable<Contribution> contributions)
    {
        foreach (var (i, contribution) in contributions.Index())
        {
            if (i == 0)
            {
                _out.WriteLine($"    {_ansi.Dim(heading)}");
            }
            var ratio = wording.Ratio(contribution.LogLikelihoodRatio);
            var factor = wording.Factor(contribution.LogLikelihoodRatio);
            _out.WriteLine($"    {ratio, 7} {factor, 14}  {wording.Term(contribution)}");
        }
    }
}
