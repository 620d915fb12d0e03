using MtQuality.Rules;
using MtQuality.Training.Data;
using MtQuality.Training.Evaluation.Reliability;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>What the sections measure on. Each part is checked once, when the first section asks for it.</summary>
internal sealed class ScorecardInput
{
    private readonly Dictionary<string, string> _plots = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, PageReading>> _readings;
    private readonly Lazy<IReadOnlyList<GoldResult>> _gold;
    private readonly Lazy<IReadOnlyList<ArticleResult>> _articles;
    private readonly Lazy<IReadOnlyList<SourceRates>> _outside;

    public ScorecardInput(
        string corpus,
        CheckerOptions options,
        IReadOnlyList<string> humanFiles,
        IReadOnlyList<string> machineFiles
    )
    {
        var checker = new FrenchChecker(options);
        Command = options.IncludePreview ? "mtq eval --preview" : "mtq eval";
        Rules = [.. FrenchChecker.Rules.Where(rule => options.IncludePreview || rule.Status == RuleStatus.Stable)];
        HasOutsideText = humanFiles.Count > 0 && machineFiles.Count > 0;
        // Names without directories: those are one machine's own.
        OutsideArguments = string.Join(
            ' ',
            humanFiles
                .Select(file => $"--human {Path.GetFileName(file)}")
                .Concat(machineFiles.Select(file => $"--machine {Path.GetFileName(file)}"))
        );
        _readings = new(() => PageReading.ReadAll(Path.Combine(corpus, "rules")));
        _gold = new(() => GoldResult.CheckAll(Path.Combine(corpus, "gold"), checker));
        _articles = new(() => ArticleResult.CheckAll(Path.Combine(corpus, "articles"), checker));
        _outside = new(() =>
            SourceRates.Measure(
                humanFiles
                    .SelectMany(LabelledText.Read)
                    .Where(text => !text.IsMachine)
                    .Concat(machineFiles.SelectMany(LabelledText.Read).Where(text => text.IsMachine)),
                checker
            )
        );
    }

    /// <summary>Treebanks on which the tagger is measured.</summary>
    public IReadOnlyList<string> Treebanks { get; init; } = [];

    /// <summary>Treebanks from which the tagger's baseline learns.</summary>
    public IReadOnlyList<string> BaselineTreebanks { get; init; } = [];

    /// <summary>What the models say of text that they were not fitted on; <see langword="null"/> when the data is not at hand.</summary>
    public LeftOutPredictions? LeftOut { get; init; }

    /// <summary>Drawings that sections link to: SVG by path, seen from the scorecard.</summary>
    public IReadOnlyDictionary<string, string> Plots => _plots;

    public void AddPlot(string path, string svg) => _plots[path] = svg;

    /// <summary>How many hits of each rule a person has read.</summary>
    public IReadOnlyDictionary<string, PageReading> Readings => _readings.Value;

    /// <summary>The command line that measures, without its outside text.</summary>
    public string Command { get; }

    /// <summary>The rules that run.</summary>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    public IReadOnlyList<GoldResult> Gold => _gold.Value;

    public IReadOnlyList<ArticleResult> Articles => _articles.Value;

    /// <summary>Whether outside text of both kinds was given.</summary>
    public bool HasOutsideText { get; }

    /// <summary>The outside text as a command line names it.</summary>
    public string OutsideArguments { get; }

    public IReadOnlyList<SourceRates> Outside => _outside.Value;
}
