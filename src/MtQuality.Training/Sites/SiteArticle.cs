namespace MtQuality.Training.Sites;

/// <summary>An article of a site with its label.</summary>
/// <param name="Name">Where it came from: a path, or a path and a line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="IsMachine">Whether it is an unreviewed machine translation.</param>
internal sealed record SiteArticle(string Name, string Text, bool IsMachine);
