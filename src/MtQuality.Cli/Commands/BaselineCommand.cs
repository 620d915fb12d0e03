using System.CommandLine;
using MtQuality.Cli.Baselines;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq baseline</c>: writes down what is found today, so that a check shows what comes after.</summary>
internal sealed class BaselineCommand : Command, IHasExamples
{
    private readonly TextOptions _texts = new();

    private readonly Option<string> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "The file to write.",
        DefaultValueFactory = _ => "mtq-baseline.json",
    };

    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;

    public BaselineCommand(Terminal terminal, CheckFactory checkerOf)
        : base(
            "baseline",
            """
            Writes the findings of texts down as known, for mtq check --baseline. A finding is known by its rule, its words and
            their sentence, so that it stays known when lines move.

            Exit code: 0 the file was written; 2 bad usage, or something could not be read (no file is written then).
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _texts.AddTo(this);
        Add(_output);
        Validators.Add(result =>
        {
            if (result.GetValue(_texts.Inputs)!.Length == 0)
            {
                result.AddError("Name a file, a directory or a pattern.");
            }
        });
        SetAction(Run);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq baseline articles/", "write mtq-baseline.json"),
        new("mtq check articles/ --baseline mtq-baseline.json", "then only new findings are shown"),
    ];

    private int Run(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        run.UsesBaselines = false;
        var path = parsed.GetValue(_output)!;
        var (texts, findings) = (0, 0);
        var unreadable = false;
        AtomicFile.Write(
            path,
            stream =>
            {
                using var writer = Baseline.Write(path, stream);
                (_, unreadable) = run.Each(text =>
                {
                    if (text.Report is { } report)
                    {
                        texts++;
                        findings += report.Findings.Count;
                        writer.Add(text.Name, text.Text, report);
                    }
                    else
                    {
                        _terminal.Error.WriteLine($"mtq: {Cell.Harmless(text.Name)}: {text.Error}");
                    }
                });
                return !unreadable;
            }
        );
        if (!unreadable)
        {
            _terminal.Out.WriteLine($"{path}: {run.Wording.Texts(texts)} · {run.Wording.Findings(findings)}");
        }
        return ExitCode.Of(flagged: false, unreadable);
    }
}
