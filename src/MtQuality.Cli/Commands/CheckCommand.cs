using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Cli.Baselines;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;
using MtQuality.Cli.JsonLines;
using MtQuality.Cli.Output;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq check</c>: judges texts.</summary>
internal sealed class CheckCommand : Command, IHasExamples
{
    private readonly TextOptions _texts = new();

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description =
            "text: for people; json: one array with everything; jsonl: one line per text; sarif: SARIF 2.1.0; "
            + "html: one page that needs no other file; github: annotations of a workflow.",
        DefaultValueFactory = _ => ReportFormat.Text,
    }.AcceptOnlyFromAmong([.. ReportFormat.All]);

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Read one JSON object per line, {\"id\": …, \"text\": …}, and answer each with one line, in order.",
    };

    private readonly Option<string?> _failOn = new Option<string?>("--fail-on")
    {
        Description = "The mildest verdict that makes the exit code 1; by default review.",
    }.AcceptOnlyFromAmong([.. Names.All<FailOn>()]);

    private readonly Option<string?> _baseline = new("--baseline")
    {
        HelpName = "FILE",
        Description = "Leave out the findings that this file knows (see mtq baseline); the verdict does not count them either.",
    };

    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;

    public CheckCommand(Terminal terminal, CheckFactory checkerOf)
        : base(
            "check",
            """
            Checks texts: verdict, every artifact with its place, reason and correction, and what pushed the verdict.

            Exit code: 0 every verdict is clean; 1 at least one is review or machine-translated (see --fail-on);
            2 bad usage, or something could not be read (the rest is still answered).
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _texts.AddTo(this);
        Add(_format);
        Add(_jsonLines);
        Add(_failOn);
        Add(_baseline);
        Validators.Add(Validate);
        SetAction(Run);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq check article.txt", "judge one text"),
        new("mtq check articles/ --fail-on machine-translated", "judge all texts of a directory; review alone is no failure"),
        new("mtq check '**/*.md' --format sarif > mtq.sarif", "for a code host or an editor"),
        new("mtq check article.html --format html > report.html", "a page with the text and its findings"),
        new("mtq check articles/ --baseline mtq-baseline.json", "only what is not known yet"),
        new("curl -s https://example.org/ | mtq check - --markup html", "judge a page"),
        new("mtq check --jsonl < articles.jsonl > answers.jsonl", "one object per line in, one line out"),
        new("mtq check --jsonl --fail-on never", "the same in a pipe whose other end takes 1 for a failure, as Spark does"),
    ];

    private void Validate(CommandResult result)
    {
        var inputs = result.GetValue(_texts.Inputs)!;
        var jsonLines = result.GetValue(_jsonLines);
        if (!jsonLines && inputs.Length == 0)
        {
            result.AddError("Name a file, a directory, a pattern, or - for standard input.");
        }
        if (jsonLines && inputs.Length > 1)
        {
            result.AddError("--jsonl reads standard input or one file.");
        }
        if (jsonLines && result.GetResult(_format) is { Implicit: false } && result.GetValue(_format) != "jsonl")
        {
            result.AddError("--jsonl answers in JSON lines; no other --format goes with it.");
        }
        if (jsonLines && result.GetValue(_baseline) is not null)
        {
            result.AddError("--baseline is for files, not for --jsonl.");
        }
    }

    private int Run(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        run.FailOn = Names.TryParse<FailOn>(parsed.GetValue(_failOn), out var failOn) ? failOn : null;
        if (parsed.GetValue(_jsonLines))
        {
            return CheckJsonLines(run);
        }
        run.Baseline = parsed.GetValue(_baseline) is { } baseline ? Baseline.Read(baseline) : null;
        var isImplicit = parsed.GetResult(_format) is null or { Implicit: true };
        var format = (isImplicit ? run.RunSettings.Format : null) ?? parsed.GetValue(_format)!;
        using var writer = ReportFormat.Writer(format, _terminal, run.Wording);
        var (flagged, unreadable) = run.Each(writer.Write);
        return ExitCode.Of(flagged, unreadable);
    }

    private int CheckJsonLines(TextRun run)
    {
        var file = run.Inputs.FirstOrDefault(TextSource.StandardInput);
        var wording = run.Wording;
        Stream input;
        try
        {
            input = file == TextSource.StandardInput ? _terminal.Input : File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _terminal.Error.WriteLine($"mtq: {file}: {wording.Unreadable(e.Message)}");
            return ExitCode.Unreadable;
        }
        using (input)
        {
            using var progress = new Progress(_terminal, wording.ManyLines);
            var setup = run.SetupFor(file);
            return new JsonLinesRun(text => setup.Check(text, null), setup.MaxTextLength, wording) { FailOn = setup.FailOn }.Run(
                input,
                _terminal.Output,
                progress
            );
        }
    }
}
