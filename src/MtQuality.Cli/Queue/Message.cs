namespace MtQuality.Cli.Queue;

/// <summary>A message to publish.</summary>
/// <param name="Id">The id by which it is known again.</param>
/// <param name="Body">JSON, or whatever else could not be answered.</param>
/// <param name="Error">Why it could not be answered, if it could not.</param>
internal readonly record struct Message(string? Id, ReadOnlyMemory<byte> Body, string? Error = null)
{
    /// <summary>Header of a dead letter that says why it is one.</summary>
    public const string ErrorHeader = "x-mtq-error";
}
