using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Cli.Input;
using MtQuality.Cli.JsonLines;
using MtQuality.Cli.Output;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq check</c>: judges texts.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _inputs = new("inputs")
    {
        HelpName = "FILE|DIR|-",
        Description = "Texts to check: files, directories (their .txt and .md files, and those below), or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

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

    private readonly Option<string[]> _disable = new("--disable")
    {
        HelpName = "RULE",
        Description = "Do not run this rule (may be repeated).",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _preview = new("--preview") { Description = "Run preview rules too." };

    private readonly Option<string?> _model = new("--model")
    {
        HelpName = "FILE",
        Description = "A site's own model, made by mtq train: its probability takes the place of the evidence's.",
    };

    private readonly LanguageOption _language = new();
    private readonly Terminal _terminal;
    private readonly Func<CheckerOptions, string?, Func<string, ArticleReport>> _checkerOf;

    public CheckCommand(Terminal terminal, Func<CheckerOptions, string?, Func<string, ArticleReport>> checkerOf)
        : base(
            "check",
            """
            Checks texts: verdict, every artifact with its place, reason and correction, and what pushed the verdict.

            Exit code: 0 every verdict is clean; 1 at least one is review or machine-translated;
            2 bad usage, or something could not be read (the rest is still answered).
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        Add(_inputs);
        Add(_format);
        Add(_jsonLines);
        Add(_language);
        Add(_disable);
        Add(_preview);
        Add(_model);
        Validators.Add(Validate);
        SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        var inputs = result.GetValue(_inputs)!;
        var jsonLines = result.GetValue(_jsonLines);
        if (!jsonLines && inputs.Length == 0)
        {
            result.AddError("Name a file, a directory, or - for standard input.");
        }
        if (inputs.Count(input => input == TextSource.StandardInput) > 1)
        {
            result.AddError("Standard input can be read once.");
        }
        if (jsonLines && inputs.Length > 1)
        {
            result.AddError("--jsonl reads standard input or one file.");
        }
        if (jsonLines && result.GetResult(_format) is { Implicit: false } && result.GetValue(_format) != "jsonl")
        {
            result.AddError("--jsonl answers in JSON lines; no other --format goes with it.");
        }
        var rules = FrenchChecker.Rules.Select(rule => rule.Id);
        foreach (var unknown in result.GetValue(_disable)!.Except(rules, StringComparer.Ordinal))
        {
            result.AddError($"--disable: there is no rule {unknown}.");
        }
    }

    private int Run(ParseResult parsed)
    {
        var options = new CheckerOptions
        {
            Language = parsed.GetValue(_language) ?? _terminal.Language,
            DisabledRules = parsed.GetValue(_disable)!.ToHashSet(StringComparer.Ordinal),
            IncludePreview = parsed.GetValue(_preview),
        };
        var wording = new Wording(options.Language);
        var inputs = parsed.GetValue(_inputs)!;
        var siteModel = parsed.GetValue(_model);
        return parsed.GetValue(_jsonLines)
            ? CheckJsonLines(inputs.FirstOrDefault(TextSource.StandardInput), _checkerOf(options, siteModel), options, wording)
            : CheckTexts(inputs, parsed.GetValue(_format)!, _checkerOf(options, siteModel), options, wording);
    }

    private int CheckTexts(
        string[] inputs,
        string format,
        Func<string, ArticleReport> check,
        CheckerOptions options,
        Wording wording
    )
    {
        using var writer = ReportFormat.Writer(format, _terminal, wording);
        using var progress = new Progress(_terminal, wording.ManyTexts);
        var flagged = false;
        var unreadable = false;
        OrderedPipeline.Run(
            TextSource.Expand(inputs, _terminal.Input, wording),
            source => CheckedText.Check(source, check, options.MaxTextLength, wording),
            text =>
            {
                progress.Clear();
                writer.Write(text);
                progress.Add(1);
                flagged |= text.IsFlagged;
                unreadable |= text.Report is null;
            }
        );
        return ExitCode.Of(flagged, unreadable);
    }

    private int CheckJsonLines(string file, Func<string, ArticleReport> check, CheckerOptions options, Wording wording)
    {
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
            return new JsonLinesRun(check, options.MaxTextLength, wording).Run(input, _terminal.Output, progress);
        }
    }
}
