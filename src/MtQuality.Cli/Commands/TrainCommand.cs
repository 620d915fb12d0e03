using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Help;
using MtQuality.Training.Sites;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq train</c>: fits an article classifier to the articles of a site.</summary>
internal sealed class TrainCommand : Command, IHasExamples
{
    private readonly Option<string> _machine = new("--machine")
    {
        HelpName = "DIR",
        Description = "Unreviewed machine translations of the site: .txt, .md, .html, or .jsonl with a property \"text\".",
        Required = true,
    };

    private readonly Option<string> _human = new("--human")
    {
        HelpName = "DIR",
        Description = "Articles that people wrote for the site, in the same formats.",
        Required = true,
    };

    private readonly Option<string> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "The model to write, for mtq check --model.",
        Required = true,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Decides which articles are held out together; the same seed gives the same model.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Terminal _terminal;

    public TrainCommand(Terminal terminal)
        : base(
            "train",
            """
            Trains an article classifier on a site's own articles, and says by cross-validation how well it does there.

            Exit code: 0 the model was written; 2 bad usage, or the articles cannot be trained on.
            """
        )
    {
        _terminal = terminal;
        Add(_machine);
        Add(_human);
        Add(_output);
        Add(_seed);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq train --machine translated/ --human written/ --output my-site.mtq", "forty articles of each kind at least"),
        new("mtq check --model my-site.mtq article.txt", "judge with it"),
    ];

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var output = parsed.GetValue(_output)!;
        try
        {
            var articles = ArticleFiles
                .Read(parsed.GetValue(_machine)!, isMachine: true)
                .Concat(ArticleFiles.Read(parsed.GetValue(_human)!, isMachine: false));
            SiteTraining training;
            using (var progress = new Progress(_terminal, "articles"))
            {
                training = SiteTraining.Run(articles, parsed.GetValue(_seed), () => progress.Add(1), cancellation);
            }
            training.Classifier.Save(output);
            Print(training, output);
            return ExitCode.Clean;
        }
        catch (SiteTrainingException e)
        {
            _terminal.Error.WriteLine($"mtq: {e.Message}");
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.WriteLine("mtq: cancelled; no model was written.");
        }
        return ExitCode.Unreadable;
    }

    private void Print(SiteTraining training, string output)
    {
        Line($"Area under the ROC curve, cross-validated: {training.Area:F3}");
        Line($"Expected calibration error:                {training.CalibrationError:F3}");
        if (training.Duplicates > 0)
        {
            Line($"Left out, the same text twice:             {training.Duplicates}");
        }
        _terminal.Out.WriteLine();
        _terminal.Out.WriteLine("probability  articles  mean  machine-translated");
        foreach (var bin in training.Bins)
        {
            Line($"  {bin.From:F1}–{bin.To:F1}    {bin.Articles, 8}  {bin.MeanProbability:F2}  {bin.MachineShare, 18:P0}");
        }
        _terminal.Out.WriteLine();
        _terminal.Out.WriteLine("Articles that look most like the other class; check their labels:");
        foreach (var (article, probability) in training.Doubtful)
        {
            Line($"  {probability:F2}  {(article.IsMachine ? "machine" : "human"), -7}  {article.Name}");
        }
        _terminal.Out.WriteLine();
        _terminal.Out.WriteLine($"{output}: use it with mtq check --model.");
    }

    private void Line(FormattableString line) => _terminal.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
