using Microsoft.Extensions.FileSystemGlobbing;

namespace MtQuality.Cli.Configuration;

/// <summary>Patterns such as <c>**/*.md</c>, relative to a directory.</summary>
internal sealed class FileGlobs
{
    private readonly string _directory;
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    public FileGlobs(string directory, IEnumerable<string> patterns)
    {
        _directory = directory;
        _matcher.AddIncludePatterns(patterns.Select(pattern => pattern.Replace('\\', '/')));
    }

    public bool Matches(string path) => _matcher.Match(Path.GetRelativePath(_directory, path).Replace('\\', '/')).HasMatches;
}
