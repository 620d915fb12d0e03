namespace MtQuality.Cli.Input;

/// <summary>A stretch of a file.</summary>
internal readonly record struct SourceRange(int Start, int Length)
{
    public int End => Start + Length;
}
