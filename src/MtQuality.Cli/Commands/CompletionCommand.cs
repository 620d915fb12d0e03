using System.CommandLine;
using MtQuality.Cli.Help;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq completion bash</c>: prints a script that lets a shell complete command lines by asking the tool itself.</summary>
internal sealed class CompletionCommand : Command, IHasExamples
{
    private readonly Argument<string> _shell = new Argument<string>("shell")
    {
        HelpName = "bash|zsh|pwsh",
        Description = "The shell.",
    }.AcceptOnlyFromAmong("bash", "zsh", "pwsh");

    public CompletionCommand(Terminal terminal)
        : base("completion", "Prints a script that makes a shell complete commands, options, rules and files.")
    {
        Add(_shell);
        SetAction(parsed =>
        {
            var name = $"completion/mtq.{parsed.GetRequiredValue(_shell)}";
            using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)!);
            terminal.Out.Write(script.ReadToEnd().ReplaceLineEndings("\n"));
        });
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("eval \"$(mtq completion bash)\"", "for bash, in ~/.bashrc"),
        new("eval \"$(mtq completion zsh)\"", "for zsh, in ~/.zshrc after compinit"),
        new("mtq completion pwsh | Out-String | Invoke-Expression", "for PowerShell, in $PROFILE"),
    ];
}
