using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Language;
using MtQuality.Training.Evaluation;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq eval tagger</c>: measures the tagger on treebanks.</summary>
internal sealed class EvalTaggerCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Treebanks in the CoNLL-U format, plain or .gz.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _baseline = BaselineOption();

    private readonly Terminal _terminal;

    public EvalTaggerCommand(Terminal terminal)
        : base("tagger", "Measures the tagger on treebanks and prints its accuracy and its errors.")
    {
        _terminal = terminal;
        Add(_files);
        Add(_baseline);
        Validators.Add(Validate);
        SetAction(Run);
    }

    /// <summary>The option that names treebanks for the baseline.</summary>
    public static Option<string[]> BaselineOption() =>
        new("--baseline")
        {
            HelpName = "FILE",
            Description =
                "A treebank from which the tagger's baseline learns the most frequent tag of each form; may be repeated.",
            DefaultValueFactory = _ => [],
        };

    private void Validate(CommandResult result)
    {
        string[] files = [.. result.GetValue(_files) ?? [], .. result.GetValue(_baseline)!];
        foreach (var file in files.Where(file => !File.Exists(file)))
        {
            result.AddError($"There is no file {file}.");
        }
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            _terminal.Out.Write(
                TaggingReport.Measure(MorphTagger.Default, parsed.GetValue(_files)!, parsed.GetValue(_baseline)!)
            );
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            _terminal.Error.WriteLine($"mtq: {e.Message}");
            return ExitCode.Unreadable;
        }
    }
}
