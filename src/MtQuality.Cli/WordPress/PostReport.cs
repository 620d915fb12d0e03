namespace MtQuality.Cli.WordPress;

/// <summary>A post with its verdict, and what became of it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Verdict">The verdict; <see langword="null"/> when the post is not French, too short, or failed.</param>
/// <param name="Probability">The probability that goes with the verdict.</param>
internal sealed record PostReport(Post Post, Verdict? Verdict, double Probability)
{
    /// <summary>What stands in place of a verdict on a post that is not French, or too short to tell.</summary>
    public const string NotJudged = "not-judged";

    /// <summary>How much was found; <see langword="null"/> when the verdict is that of an earlier scan.</summary>
    public int? Findings { get; init; }

    public NoteResult Result { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    public string VerdictName => Verdict is { } verdict ? Names.Of(verdict) : NotJudged;
}
