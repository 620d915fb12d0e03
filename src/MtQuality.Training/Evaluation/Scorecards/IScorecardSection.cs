namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>One section of the scorecard. To add a section, add a class and name it in <see cref="ScorecardSections"/>.</summary>
internal interface IScorecardSection
{
    /// <summary>Name of the section in the marks of the file; never changed.</summary>
    string Id { get; }

    string Title { get; }

    /// <summary>The command line that measures it; null when its data was not given, and what the scorecard says is kept.</summary>
    string? Command(ScorecardInput input) => input.Command;

    /// <summary>The section in Markdown.</summary>
    string Measure(ScorecardInput input);
}
