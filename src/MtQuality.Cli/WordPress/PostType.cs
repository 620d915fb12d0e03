namespace MtQuality.Cli.WordPress;

/// <summary>What kind of post is read, and what its reader must be allowed to do.</summary>
internal sealed record PostType(string Name, string Route)
{
    public static IReadOnlyList<PostType> All { get; } = [new("post", "posts"), new("page", "pages")];

    /// <summary>Rights without which WordPress hides the raw text of what others wrote.</summary>
    public IEnumerable<string> Capabilities => [$"edit_{Route}", $"edit_others_{Route}", $"edit_published_{Route}"];
}
