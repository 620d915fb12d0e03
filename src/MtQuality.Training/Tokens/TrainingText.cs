namespace MtQuality.Training.Tokens;

/// <summary>Where a training text comes from.</summary>
internal enum TextOrigin
{
    /// <summary>Machine translation with the errors that people marked.</summary>
    Annotated,

    /// <summary>Written or edited by people; taken for correct.</summary>
    Human,

    /// <summary>A human sentence with one error put into it.</summary>
    Corrupted,
}

/// <summary>A text to learn from.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Source">Collection, for the figures.</param>
/// <param name="Fold">Part of the data that its document belongs to.</param>
/// <param name="Text">The text.</param>
/// <param name="Errors">The errors in it.</param>
internal sealed record TrainingText(TextOrigin Origin, string Source, int Fold, string Text, IReadOnlyList<MarkedError> Errors)
{
    /// <summary>Weight of all errors that annotators marked.</summary>
    public double ErrorWeight { get; init; }

    public int CountWords() => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
