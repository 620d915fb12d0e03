using System.CommandLine;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;
using MtQuality.Cli.Queue;
using MtQuality.Cli.WordPress;
using MtQuality.Models;

namespace MtQuality.Cli;

/// <summary>The command line. Tests run it in process, with streams of their own.</summary>
internal sealed class Mtq(Terminal terminal)
{
    /// <summary>Makes the function that checks a text, from settings and the path of a site's model; tests put their own in its place.</summary>
    public CheckFactory CheckerOf { get; init; } =
        (options, siteModel) =>
            (siteModel is null ? new FrenchChecker(options) : FrenchChecker.Load(siteModel, options)).CheckArticle;

    /// <summary>Makes what carries requests to a site; tests answer them themselves.</summary>
    public Func<HttpMessageHandler> HttpHandlerOf { get; init; } = SiteConnection.Handler;

    /// <summary>The clock by which answers are waited for.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The tree of commands.</summary>
    public RootCommand Commands()
    {
        var root = new RootCommand("Tells which French articles came out of a translation machine unread, and shows where.")
        {
            new CheckCommand(terminal, CheckerOf),
            new ReportCommand(terminal, CheckerOf),
            new FixCommand(terminal, CheckerOf),
            new BaselineCommand(terminal, CheckerOf),
            new RulesCommand(terminal),
            new ExplainCommand(terminal),
            new WordPressCommand(
                new WordPressScanCommand(terminal, CheckerOf, HttpHandlerOf, Time),
                new WordPressPluginCommand(terminal)
            ),
            new TrainCommand(terminal),
            new WorkerCommand(terminal, CheckerOf),
            new EnqueueCommand(terminal),
            new ResultsCommand(terminal),
            new EvalCommand(terminal),
            new CompletionCommand(terminal),
        };
        ExamplesHelp.AddTo(root, terminal.Width);
        return root;
    }

    /// <summary>Runs a command line and returns its exit code.</summary>
    public int Run(params string[] args)
    {
        // A file name may start with an at sign: no response files.
        var parsed = Commands().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            var code = parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
            terminal.Out.Flush();
            return parsed.Errors.Count > 0 ? ExitCode.Unreadable : code;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or SettingsException
                        or ModelFileException
                        or BrokerException
            )
        {
            terminal.Error.WriteLine($"mtq: {e.Message}");
            return ExitCode.Unreadable;
        }
    }
}
