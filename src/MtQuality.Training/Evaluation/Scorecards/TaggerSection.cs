using MtQuality.Language;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How often the tagger agrees with treebanks.</summary>
internal sealed class TaggerSection : IScorecardSection
{
    public string Id => "tagger";

    public string Title => "Tagger";

    // Names without directories: those are one machine's own.
    public string? Command(ScorecardInput input) =>
        input.Treebanks.Count == 0
            ? null
            : string.Join(
                ' ',
                input
                    .Treebanks.Select(file => $"--treebank {Path.GetFileName(file)}")
                    .Concat(input.BaselineTreebanks.Select(file => $"--baseline {Path.GetFileName(file)}"))
                    .Prepend("mtq eval")
            );

    public string Measure(ScorecardInput input) =>
        TaggingReport.Measure(MorphTagger.Default, input.Treebanks, input.BaselineTreebanks);
}
