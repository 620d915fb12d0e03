using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Language;
using MtQuality.Training.Evaluation.Chunks;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq eval chunks</c>: measures the chunks that rules stand on, on treebanks.</summary>
internal sealed class EvalChunksCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Treebanks in the CoNLL-U format, plain or .gz.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int> _wrong = new("--wrong")
    {
        HelpName = "N",
        Description = "Shows so many pairs that were found wrongly, and so many that were missed, of each kind.",
    };

    private readonly Terminal _terminal;

    public EvalChunksCommand(Terminal terminal)
        : base("chunks", "Measures noun groups, subjects, coordination, apposition and attribution on treebanks.")
    {
        _terminal = terminal;
        Add(_files);
        Add(_wrong);
        Validators.Add(Validate);
        SetAction(Run);
    }

    private void Validate(CommandResult result)
    {
        foreach (var file in (result.GetValue(_files) ?? []).Where(file => !File.Exists(file)))
        {
            result.AddError($"There is no file {file}.");
        }
        if (result.GetResult(_wrong)?.Errors.Any() != true && result.GetValue(_wrong) < 0)
        {
            result.AddError("--wrong takes a number that is not negative.");
        }
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            var report = ChunkReport.Measure(MorphTagger.Default, parsed.GetValue(_files)!, parsed.GetValue(_wrong));
            _terminal.Out.WriteLine(report.TrimEnd());
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            _terminal.Error.WriteLine($"mtq: {e.Message}");
            return ExitCode.Unreadable;
        }
    }
}
