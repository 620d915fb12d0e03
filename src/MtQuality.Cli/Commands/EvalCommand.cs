using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Cli.Help;
using MtQuality.Training.Evaluation.Reliability;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq eval</c>: measures the checker and writes the scorecard.</summary>
internal sealed class EvalCommand : Command, IHasExamples
{
    private readonly Option<string?> _corpus = new("--corpus")
    {
        HelpName = "DIR",
        Description = "The corpus; by default the directory corpus here or above.",
    };

    private readonly Option<string[]> _human = new("--human")
    {
        HelpName = "FILE",
        Description =
            "Human text from outside: .tsv or .tsv.gz with the columns label (0 human, 1 machine), source, doc, text; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _machine = new("--machine")
    {
        HelpName = "FILE",
        Description = "Machine translation from outside, in the same format; may be the same file.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _treebanks = new("--treebank")
    {
        HelpName = "FILE",
        Description = "A treebank in the CoNLL-U format on which the tagger is measured; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _baseline = EvalTaggerCommand.BaselineOption();

    private readonly Option<string?> _data = new("--data")
    {
        HelpName = "DIR",
        Description =
            "The data that the models were fitted on: fits them anew, each time without the part that is asked about, and plots how far they can be trusted.",
    };

    private readonly Option<bool> _preview = new("--preview") { Description = "Run preview rules too." };

    private readonly Terminal _terminal;

    public EvalCommand(Terminal terminal)
        : base("eval", "Measures the checker on the corpus and writes SCORECARD.md there; prints what it measured.")
    {
        _terminal = terminal;
        Add(_corpus);
        Add(_human);
        Add(_machine);
        Add(_treebanks);
        Add(_baseline);
        Add(_data);
        Add(_preview);
        Add(new EvalTaggerCommand(terminal));
        Add(new EvalChunksCommand(terminal));
        Validators.Add(Validate);
        SetAction(Run);
    }

    public IReadOnlyList<Example> Examples { get; } = [new("mtq eval", "measure on the corpus and write corpus/SCORECARD.md")];

    private void Validate(CommandResult result)
    {
        var human = result.GetValue(_human)!;
        var machine = result.GetValue(_machine)!;
        if (human.Length == 0 != (machine.Length == 0))
        {
            result.AddError("--human and --machine go together: rates are compared.");
        }
        string[] files = [.. human, .. machine, .. result.GetValue(_treebanks)!, .. result.GetValue(_baseline)!];
        foreach (var file in files.Where(file => !File.Exists(file)))
        {
            result.AddError($"There is no file {file}.");
        }
        if (result.GetValue(_data) is { } data && !Directory.Exists(data))
        {
            result.AddError($"There is no directory {data}.");
        }
        if (result.GetValue(_corpus) is { } corpus && !IsCorpus(corpus))
        {
            result.AddError($"{corpus} is no corpus: it lacks gold and articles.");
        }
    }

    private int Run(ParseResult parsed)
    {
        if ((parsed.GetValue(_corpus) ?? FindCorpus()) is not { } corpus)
        {
            _terminal.Error.WriteLine("mtq: there is no corpus here or above; name it with --corpus.");
            return ExitCode.Unreadable;
        }
        var path = Path.Combine(corpus, "SCORECARD.md");
        var scorecard = Scorecard.Parse(File.Exists(path) ? File.ReadAllText(path) : "");
        var options = new CheckerOptions { IncludePreview = parsed.GetValue(_preview) };
        try
        {
            var input = new ScorecardInput(corpus, options, parsed.GetValue(_human)!, parsed.GetValue(_machine)!)
            {
                Treebanks = parsed.GetValue(_treebanks)!,
                BaselineTreebanks = parsed.GetValue(_baseline)!,
                LeftOut = parsed.GetValue(_data) is { } data ? new LeftOutPredictions(data) : null,
            };
            scorecard.Update(ScorecardSections.All, input);
            foreach (var (plot, svg) in input.Plots)
            {
                var file = Path.Combine(corpus, plot);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, svg);
            }
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            _terminal.Error.WriteLine($"mtq: {e.Message}");
            return ExitCode.Unreadable;
        }
        var markdown = scorecard.ToMarkdown();
        File.WriteAllText(path, markdown);
        _terminal.Out.Write(markdown);
        return ExitCode.Clean;
    }

    private static string? FindCorpus()
    {
        for (var directory = new DirectoryInfo("."); directory is not null; directory = directory.Parent)
        {
            var corpus = Path.Combine(directory.FullName, "corpus");
            if (IsCorpus(corpus))
            {
                return corpus;
            }
        }
        return null;
    }

    private static bool IsCorpus(string path) =>
        Directory.Exists(Path.Combine(path, "gold")) && Directory.Exists(Path.Combine(path, "articles"));
}
