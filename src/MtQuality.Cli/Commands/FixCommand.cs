using System.CommandLine;
using MtQuality.Cli.Fixes;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output.Text;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq fix</c>: applies the suggestions that need no choice.</summary>
internal sealed class FixCommand : Command, IHasExamples
{
    private readonly TextOptions _texts = new();

    private readonly Option<bool> _apply = new("--apply") { Description = "Write the files; without it only a diff is shown." };

    private readonly Option<float> _confidence = new("--confidence")
    {
        HelpName = "0–1",
        Description = "Least confidence of a finding that is corrected.",
        DefaultValueFactory = _ => SafeEdits.DefaultConfidence,
    };

    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;

    public FixCommand(Terminal terminal, CheckFactory checkerOf)
        : base(
            "fix",
            """
            Corrects what can be corrected without asking, and shows it as a unified diff: findings with exactly one suggestion
            and a confidence of 0.75 or more (see --confidence). Nothing is written without --apply; then each file is
            replaced whole, with the encoding, the byte order mark and the line ends that it had. In HTML and Markdown, words are
            left alone that hold a tag or an entity.

            Exit code: 0 nothing to correct, or everything was written; 1 there is something to correct (without --apply);
            2 bad usage, or something could not be read or written.
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _texts.AddTo(this);
        Add(_apply);
        Add(_confidence);
        Validators.Add(result =>
        {
            var inputs = result.GetValue(_texts.Inputs)!;
            if (inputs.Length == 0)
            {
                result.AddError("Name a file, a directory or a pattern.");
            }
            if (result.GetValue(_apply) && inputs.Contains(TextSource.StandardInput, StringComparer.Ordinal))
            {
                result.AddError("--apply writes files; standard input is none.");
            }
            if (result.GetValue(_confidence) is not (>= 0 and <= 1))
            {
                result.AddError("--confidence takes a number from 0 to 1.");
            }
        });
        SetAction(Run);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq fix article.md", "show what would be corrected"),
        new("mtq fix articles/ --apply", "correct the files"),
        new("mtq fix articles/ --confidence 0.9 | git apply", "only what is surest, by another hand"),
    ];

    private int Run(ParseResult parsed)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        var wording = run.Wording;
        var applies = parsed.GetValue(_apply);
        var confidence = parsed.GetValue(_confidence);
        var hasEdits = false;
        var failed = false;
        var (_, unreadable) = run.Each(text =>
        {
            var edits = SafeEdits.Of(text, confidence);
            var error = text.Error;
            if (edits.Count > 0)
            {
                hasEdits = true;
                WriteDiff(text, edits);
                error = applies ? FileEditor.Apply(text.Name, text.Source, edits, wording) : null;
            }
            if (error is not null)
            {
                failed = true;
                _terminal.Out.Flush();
                _terminal.Error.WriteLine($"mtq: {Cell.Harmless(text.Name)}: {error}");
            }
        });
        return ExitCode.Of(flagged: hasEdits && !applies, unreadable || failed);
    }

    private void WriteDiff(CheckedText text, List<Edit> edits)
    {
        var ansi = new Ansi(_terminal.HasColour);
        foreach (var line in UnifiedDiff.Of(text.Name.Replace('\\', '/'), text.Source, edits))
        {
            // Exact for a program that reads it; a terminal is not steered by a text.
            var shown = _terminal.OutputIsWatched ? Cell.WithoutControls(line) : line;
            _terminal.Out.WriteLine(ansi.OfDiff(shown));
        }
    }
}
