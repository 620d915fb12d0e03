using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Training.Tokens;

/// <summary>What a token is to the training: an error of some kind, correct, or neither.</summary>
internal readonly record struct TokenLabel(sbyte Value)
{
    public static TokenLabel Correct { get; } = new(-1);

    /// <summary>Beside an error: it need not be wrong itself, but marking it would not be a false alarm.</summary>
    public static TokenLabel Unclear { get; } = new(-2);

    public bool IsError => Value >= 0;

    public ErrorKind Kind => (ErrorKind)Value;

    public static TokenLabel Of(Token token, IReadOnlyList<MarkedError> errors)
    {
        var label = Correct;
        var shortest = int.MaxValue;
        foreach (var error in errors)
        {
            if (error.IsOn(token) && error.Length < shortest)
            {
                label = new TokenLabel((sbyte)error.Kind);
                shortest = error.Length;
            }
            else if (label == Correct && (error.Start == token.End || error.End == token.Start))
            {
                label = Unclear;
            }
        }
        return label;
    }
}
