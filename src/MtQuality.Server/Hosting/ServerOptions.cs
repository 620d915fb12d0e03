namespace MtQuality.Server.Hosting;

/// <summary>Settings of the service, from the section <c>Server</c> of the configuration; those of the checker are in <c>MtQuality</c>.</summary>
internal sealed class ServerOptions
{
    public const string SectionName = "Server";

    /// <summary>Longest body of a request that is read.</summary>
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;
}
