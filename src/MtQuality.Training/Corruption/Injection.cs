using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Corruption;

/// <summary>A change that makes a sentence wrong.</summary>
/// <param name="Start">First character of the original that is replaced.</param>
/// <param name="Length">How many are replaced.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="MarkStart">First character, in the changed text, that a reader would mark.</param>
/// <param name="MarkLength">How many characters a reader would mark.</param>
internal readonly record struct Injection(int Start, int Length, string Replacement, int MarkStart, int MarkLength)
{
    /// <summary>The replacement itself is the error.</summary>
    public static Injection Replacing(int start, int length, string replacement) =>
        new(start, length, replacement, start, replacement.Length);

    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(Start + Length));
}

/// <summary>A sentence with an error that was put into it.</summary>
internal sealed record CorruptedText(string Text, int Start, int Length, ErrorKind Kind, string Cause)
{
    public int End => Start + Length;
}
