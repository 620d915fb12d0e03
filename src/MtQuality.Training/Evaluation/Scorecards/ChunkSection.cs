using MtQuality.Language;
using MtQuality.Training.Evaluation.Chunks;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How often our chunks say what the trees of treebanks say.</summary>
internal sealed class ChunkSection : IScorecardSection
{
    public string Id => "chunks";

    public string Title => "Chunks";

    // Names without directories: those are one machine's own.
    public string? Command(ScorecardInput input) =>
        input.Treebanks.Count == 0
            ? null
            : string.Join(' ', input.Treebanks.Select(file => Path.GetFileName(file)).Prepend("mtq eval chunks"));

    public string Measure(ScorecardInput input) => ChunkReport.Measure(MorphTagger.Default, input.Treebanks, shown: 0);
}
