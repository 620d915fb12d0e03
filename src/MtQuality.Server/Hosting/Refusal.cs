namespace MtQuality.Server.Hosting;

/// <summary>A request that is not answered, and why. The reason never quotes the text.</summary>
/// <param name="status">Status of the answer.</param>
/// <param name="reason">The reason, for the caller.</param>
internal sealed class Refusal(int status, string reason) : Exception(reason)
{
    public int Status => status;

    /// <summary>When the caller may try again, if that is of use.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
