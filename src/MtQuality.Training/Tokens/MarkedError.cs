using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Training.Tokens;

/// <summary>An error in a training text.</summary>
internal readonly record struct MarkedError(int Start, int End, ErrorKind Kind, string Category)
{
    /// <summary>Weight that annotators give it: 1 minor, 5 major, 10 critical.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether the token is wrong by this error. A mark on a mere space says that a word is missing before the next token.</summary>
    public bool IsOn(Token token) => (Start < token.End && token.Start < End) || (End == token.Start && Length <= 1);

    public int Length => End - Start;

    /// <summary>Whether a finding counts as being on this error: it overlaps or touches it, as in the measuring script.</summary>
    public bool IsMetBy(int start, int end) => start < End + 1 && Start - 1 < end;
}
