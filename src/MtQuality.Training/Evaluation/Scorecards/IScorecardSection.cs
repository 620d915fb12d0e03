namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>One section of the scorecard. To add a section, add a class and name it in <see cref="ScorecardSections"/>.</summary>
internal interface IScorecardSection
{
    /// <summary>Name of the section in the marks of the file; never changed.</summary>
    string Id { get; }

    string Title { get; }

    /// <summary>Whether it measures on text from outside the corpus. When none was given, what the scorecard says is kept.</summary>
    bool UsesOutsideText => false;

    /// <summary>The section in Markdown.</summary>
    string Measure(ScorecardInput input);
}
