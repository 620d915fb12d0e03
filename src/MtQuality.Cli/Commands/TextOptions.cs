using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Input;
using MtQuality.Documents;

namespace MtQuality.Cli.Commands;

/// <summary>What every command takes that checks texts: which ones, and how. The command line goes before the settings of files.</summary>
internal sealed class TextOptions
{
    private readonly Option<string[]> _disable = new("--disable")
    {
        HelpName = "RULE",
        Description = "Do not run this rule (may be repeated).",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _enable = new("--enable")
    {
        HelpName = "RULE",
        Description = "Run this rule, even if it is a preview rule or switched off by settings (may be repeated).",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _preview = new("--preview") { Description = "Run preview rules too." };

    private readonly Option<string?> _model = new("--model")
    {
        HelpName = "FILE",
        Description = "A site's own model, made by mtq train: its probability takes the place of the evidence's.",
    };

    private readonly Option<DocumentFormat?> _markup = new("--markup")
    {
        HelpName = "text|html|markdown",
        Description = "How the texts are written; by default what the ending of each name says, else plain text.",
        CustomParser = result => MarkupOf(result),
    };

    private readonly Option<string?> _config = new("--config")
    {
        HelpName = "FILE",
        Description = $"Settings to use for all texts, in place of the nearest {Settings.FileName} at or above each.",
    };

    private readonly Option<bool> _noConfig = new("--no-config") { Description = $"Look for no {Settings.FileName}." };
    private readonly LanguageOption _language = new();

    public Argument<string[]> Inputs { get; } =
        new("inputs")
        {
            HelpName = "FILE|DIR|GLOB|-",
            Description =
                "Texts: files, directories (their .txt, .md and .html files, and those below), patterns such as '**/*.md', or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    /// <summary>Adds which texts are checked, and how.</summary>
    public void AddTo(Command command)
    {
        AddWhichTo(command);
        AddHowTo(command);
        AddSettingsTo(command);
    }

    /// <summary>Adds which texts are read, for a command that does not check them.</summary>
    public void AddReadingTo(Command command)
    {
        AddWhichTo(command);
        AddSettingsTo(command);
    }

    /// <summary>Adds how texts are checked, for a command that finds its texts elsewhere.</summary>
    public void AddChecksTo(Command command)
    {
        AddHowTo(command);
        AddSettingsTo(command);
    }

    private void AddWhichTo(Command command)
    {
        _markup.CompletionSources.Add([.. Input.Markup.Names]);
        command.Add(Inputs);
        command.Add(_markup);
        command.Validators.Add(ValidateWhich);
    }

    private void AddHowTo(Command command)
    {
        foreach (var option in new[] { _disable, _enable })
        {
            option.CompletionSources.Add(_ =>
                FrenchChecker.Rules.Select(rule => new System.CommandLine.Completions.CompletionItem(rule.Id))
            );
        }
        command.Add(_disable);
        command.Add(_enable);
        command.Add(_preview);
        command.Add(_model);
        command.Validators.Add(ValidateHow);
    }

    private void AddSettingsTo(Command command)
    {
        command.Add(_language);
        command.Add(_config);
        command.Add(_noConfig);
        command.Validators.Add(ValidateSettings);
    }

    public TextRun Read(ParseResult parsed, Terminal terminal, CheckFactory checkerOf)
    {
        var config = parsed.GetValue(_config);
        return new TextRun(terminal, checkerOf)
        {
            Inputs = parsed.GetValue(Inputs) ?? [],
            Finder =
                config is not null ? SettingsFinder.OfFile(config)
                : parsed.GetValue(_noConfig) ? SettingsFinder.OfNone()
                : new SettingsFinder(),
            Language = parsed.GetValue(_language),
            Disabled = parsed.GetValue(_disable) ?? [],
            Enabled = parsed.GetValue(_enable) ?? [],
            Preview = parsed.GetValue(_preview),
            Model = parsed.GetValue(_model),
            Markup = parsed.GetValue(_markup),
        };
    }

    private void ValidateWhich(CommandResult result)
    {
        if (result.GetValue(Inputs)!.Count(input => input == TextSource.StandardInput) > 1)
        {
            result.AddError("Standard input can be read once.");
        }
    }

    private void ValidateSettings(CommandResult result)
    {
        if (result.GetValue(_noConfig) && result.GetValue(_config) is not null)
        {
            result.AddError("--config and --no-config exclude each other.");
        }
    }

    private void ValidateHow(CommandResult result)
    {
        var rules = FrenchChecker.Rules.Select(rule => rule.Id).ToList();
        foreach (var option in new[] { _disable, _enable })
        {
            foreach (var unknown in result.GetValue(option)!.Except(rules, StringComparer.Ordinal))
            {
                result.AddError($"{option.Name}: there is no rule {unknown}. {Nearest.Hint(unknown, rules)}");
            }
        }
    }

    private static DocumentFormat? MarkupOf(ArgumentResult result)
    {
        if (Input.Markup.TryParse(result.Tokens[0].Value, out var format))
        {
            return format;
        }
        result.AddError("--markup takes text, html or markdown.");
        return null;
    }
}
