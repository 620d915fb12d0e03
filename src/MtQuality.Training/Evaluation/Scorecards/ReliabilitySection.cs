using System.Globalization;
using MtQuality.Training.Evaluation.Reliability;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>How far one kind of probability can be trusted, with its plot.</summary>
internal sealed class ReliabilitySection(
    string id,
    string title,
    string what,
    Func<LeftOutPredictions, IEnumerable<Prediction>> predictions
) : IScorecardSection
{
    /// <summary>Where the plots are, seen from the scorecard.</summary>
    public const string Folder = "scorecard";

    public string Id => id;

    public string Title => title;

    private string PlotPath => $"{Folder}/{id}.svg";

    public string? Command(ScorecardInput input) => input.LeftOut is null ? null : $"{input.Command} --data DIR";

    public string Measure(ScorecardInput input)
    {
        var curve = new ReliabilityCurve(predictions(input.LeftOut!));
        input.AddPlot(PlotPath, ReliabilityPlot.Draw(title, curve));
        return $"""
            {what}
            {curve.Count} predictions, expected calibration error {curve.ExpectedError.ToString(
                "F3",
                CultureInfo.InvariantCulture
            )}.

            ![{title}]({PlotPath})

            {curve.ToTable()}
            """;
    }
}
