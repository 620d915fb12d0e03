using System.CommandLine;
using MtQuality.Cli.Help;

namespace MtQuality.Cli.WordPress;

/// <summary><c>mtq wordpress</c>: what can be done with a site.</summary>
internal sealed class WordPressCommand : Command, IHasExamples
{
    public WordPressCommand(WordPressScanCommand scan, WordPressPluginCommand plugin)
        : base("wordpress", "Works on the posts of a WordPress site.")
    {
        Add(scan);
        Add(plugin);
        Examples = [.. scan.Examples, .. plugin.Examples];
    }

    public IReadOnlyList<Example> Examples { get; }
}
