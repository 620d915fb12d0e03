using System.Globalization;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Evaluation.Reliability;

/// <summary>Predictions of one kind by how probable they were said to be, beside how often they came true.</summary>
internal sealed class ReliabilityCurve
{
    public const int StepCount = 10;

    private readonly Step[] _steps = new Step[StepCount];

    public ReliabilityCurve(IEnumerable<Prediction> predictions)
    {
        foreach (var (probability, isTrue, weight) in predictions)
        {
            ref var step = ref _steps[Math.Clamp((int)(probability * StepCount), 0, StepCount - 1)];
            step = new Step(
                step.Count + 1,
                step.Weight + weight,
                step.True + (isTrue ? weight : 0),
                step.Sum + (weight * probability)
            );
        }
    }

    public IReadOnlyList<Step> Steps => _steps;

    public int Count => _steps.Sum(step => step.Count);

    public double Weight => _steps.Sum(step => step.Weight);

    /// <summary>Expected calibration error: how far, on average over the predictions, what was said is from what came true.</summary>
    public double ExpectedError =>
        Count == 0 ? 0 : _steps.Sum(step => step.Weight * Math.Abs(step.MeanProbability - step.ShareTrue)) / Weight;

    public MarkdownTable ToTable()
    {
        var table = new MarkdownTable("said", "predictions", "mean of what was said", "came true");
        for (var i = 0; i < StepCount; i++)
        {
            var (from, to) = (i / (double)StepCount, (i + 1) / (double)StepCount);
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{from:F1}–{to:F1}"),
                _steps[i].Count,
                _steps[i].Count == 0 ? null : _steps[i].MeanProbability,
                _steps[i].Count == 0 ? null : _steps[i].ShareTrue
            );
        }
        return table;
    }

    /// <summary>The predictions between two tenths of probability.</summary>
    internal readonly record struct Step(int Count, double Weight, double True, double Sum)
    {
        public double MeanProbability => Count == 0 ? 0 : Sum / Weight;

        public double ShareTrue => Count == 0 ? 0 : True / Weight;
    }
}

/// <summary>What was said about something, and whether it came true.</summary>
/// <param name="Probability">How probable it was said to be.</param>
/// <param name="IsTrue">Whether it was so.</param>
/// <param name="Weight">How many it counts for, where one kind is more numerous in the data than elsewhere.</param>
internal readonly record struct Prediction(double Probability, bool IsTrue, double Weight = 1);
