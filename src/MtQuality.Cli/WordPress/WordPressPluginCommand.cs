using System.CommandLine;
using MtQuality.Cli.Help;

namespace MtQuality.Cli.WordPress;

/// <summary><c>mtq wordpress plugin</c>: prints the plugin that a site needs for its verdicts.</summary>
internal sealed class WordPressPluginCommand : Command, IHasExamples
{
    private const string Resource = "wordpress/mtquality.php";

    public WordPressPluginCommand(Terminal terminal)
        : base("plugin", "Prints the plugin of WordPress that keeps verdicts and judges posts when they are published.") =>
        SetAction(_ =>
        {
            using var plugin = typeof(WordPressPluginCommand).Assembly.GetManifestResourceStream(Resource)!;
            plugin.CopyTo(terminal.Output);
            terminal.Output.Flush();
        });

    public IReadOnlyList<Example> Examples { get; } =
    [new("mtq wordpress plugin > wp-content/mu-plugins/mtquality.php", "install it, in the directory of the site")];
}
