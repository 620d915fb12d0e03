using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MtQuality.Cli.Help;

/// <summary>The usual help, with the examples of the command after it.</summary>
internal sealed class ExamplesHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IHasExamples command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example.CommandLine}");
                output.WriteLine($"      {example.Purpose}");
            }
            output.WriteLine();
        }
        return code;
    }

    /// <summary>Lets every command of the tree that has examples show them.</summary>
    public static void AddTo(RootCommand root, int width)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            var usual = (HelpAction)help.Action!;
            usual.MaxWidth = width;
            help.Action = new ExamplesHelp(usual);
        }
    }
}
