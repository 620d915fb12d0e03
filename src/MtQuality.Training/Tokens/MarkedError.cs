using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>An error in a training text.</summary>
internal readonly record struct MarkedError(int Start, int End, ErrorKind Kind, string Category)
{
    public int Length => End - Start;

    /// <summary>Whether a finding counts as being on this error: it overlaps or touches it, as in the measuring script.</summary>
    public bool IsMetBy(int start, int end) => start < End + 1 && Start - 1 < end;
}
