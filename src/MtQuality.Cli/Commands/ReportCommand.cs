using System.CommandLine;
using System.Text;
using MtQuality.Cli.Archive;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output;
using MtQuality.Cli.Output.Html;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq report</c>: one page about an archive.</summary>
internal sealed class ReportCommand : Command, IHasExamples
{
    private readonly TextOptions _texts = new();

    private readonly Option<string> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "The page to write.",
        DefaultValueFactory = _ => "mtq-report.html",
    };

    private readonly Option<int> _worst = new("--worst")
    {
        HelpName = "N",
        Description = "How many of the worst articles are listed and shown with their findings.",
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<string?> _title = new("--title") { HelpName = "TEXT", Description = "Heading of the page." };
    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;

    public ReportCommand(Terminal terminal, CheckFactory checkerOf)
        : base(
            "report",
            """
            Writes one page of HTML about an archive: how the probabilities are distributed, verdicts over time (by the date of the
            front matter, else of the file), the most frequent rules, and the worst articles with their findings. The page needs no
            other file. Articles are read one after the other; memory does not grow with their number.

            Exit code: 0 the page was written; 2 bad usage, or something could not be read (the page says what).
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _texts.AddTo(this);
        Add(_output);
        Add(_worst);
        Add(_title);
        Validators.Add(result =>
        {
            var inputs = result.GetValue(_texts.Inputs)!;
            if (inputs.Length == 0 || inputs.Contains(TextSource.StandardInput, StringComparer.Ordinal))
            {
                result.AddError("Name a directory, a file or a pattern; standard input cannot be read twice.");
            }
            if (result.GetValue(_worst) < 0)
            {
                result.AddError("--worst takes a number from 0 up.");
            }
        });
        SetAction(Run);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq report articles/", "write mtq-report.html"),
        new("mtq report 'content/**/*.md' --output archive.html --worst 50", "Markdown only, and more of the worst"),
    ];

    private int Run(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        var wording = run.Wording;
        var path = parsed.GetValue(_output)!;
        var statistics = new ArchiveStatistics(parsed.GetValue(_worst));
        var (_, unreadable) = run.Each(statistics.Add);
        AtomicFile.Write(
            path,
            stream =>
            {
                using var output = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                new ArchivePage(output, wording).Write(
                    parsed.GetValue(_title) ?? wording.ArchiveTitle,
                    statistics,
                    name => CheckedText.Check(TextSource.OfFile(name), run.SetupFor(name), wording)
                );
                return true;
            }
        );
        _terminal.Out.WriteLine(wording.Written(path, statistics.Verdicts.Total));
        return ExitCode.Of(flagged: false, unreadable);
    }
}
