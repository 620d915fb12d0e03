using System.Collections.Concurrent;
using MtQuality.Cli.Baselines;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Input;
using MtQuality.Documents;
using MtQuality.Streams;

namespace MtQuality.Cli.Commands;

/// <summary>Checks the texts of a command line, each by the settings that hold for it.</summary>
internal sealed class TextRun(Terminal terminal, CheckFactory checkerOf)
{
    private readonly ConcurrentDictionary<Settings, Lazy<CheckSetup>> _setups = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Settings, Func<string, bool>> _wanted = new(ReferenceEqualityComparer.Instance);

    public required IReadOnlyList<string> Inputs { get; init; }

    public required SettingsFinder Finder { get; init; }

    public MessageLanguage? Language { get; init; }

    public IReadOnlyList<string> Disabled { get; init; } = [];

    public IReadOnlyList<string> Enabled { get; init; } = [];

    public bool Preview { get; init; }

    public string? Model { get; init; }

    public DocumentFormat? Markup { get; init; }

    public FailOn? FailOn { get; set; }

    public Baseline? Baseline { get; set; }

    /// <summary>Whether baselines of settings count.</summary>
    public bool UsesBaselines { get; set; } = true;

    /// <summary>Settings of the run as a whole: those of its first text.</summary>
    public Settings RunSettings =>
        Inputs.FirstOrDefault(TextSource.StandardInput) is var first && first == TextSource.StandardInput
            ? Finder.For(".")
            : Finder.For(first.Split('*')[0] is { Length: > 0 } path ? path : ".");

    public Wording Wording => new(Language ?? RunSettings.Language ?? terminal.Language);

    /// <summary>The texts, not yet read.</summary>
    public IEnumerable<TextSource> Sources(Wording wording) => TextSource.Expand(Inputs, terminal.Input, IsWanted, wording);

    /// <summary>Checks all texts and hands them over in order; says whether one is flagged and whether one could not be read.</summary>
    public (bool Flagged, bool Unreadable) Each(Action<CheckedText> emit)
    {
        var wording = Wording;
        using var progress = new Progress(terminal, wording.ManyTexts);
        var flagged = false;
        var unreadable = false;
        var texts = OrderedStream.Select(
            Sources(wording),
            source => CheckedText.Check(source, SetupFor(source.Name), wording),
            Environment.ProcessorCount
        );
        foreach (var text in texts.ToBlockingEnumerable())
        {
            progress.Clear();
            emit(text);
            progress.Add(1);
            flagged |= text.IsFlagged;
            unreadable |= text.Report is null;
        }
        return (flagged, unreadable);
    }

    /// <summary>How a file, or standard input, is checked.</summary>
    public CheckSetup SetupFor(string name)
    {
        var settings = name == TextSource.StandardInput ? Finder.For(".") : Finder.For(name);
        return _setups.GetOrAdd(settings, Setup).Value;
    }

    private Lazy<CheckSetup> Setup(Settings settings) =>
        new(() =>
        {
            var options = OptionsOf(settings);
            var siteModel = Model ?? settings.Model;
            return new CheckSetup(checkerOf(options, siteModel), options.MaxTextLength)
            {
                Options = options,
                SiteModel = siteModel,
                FailOn = FailOn ?? settings.FailOn ?? Configuration.FailOn.Review,
                Format = Markup,
                Baseline = Baseline ?? (UsesBaselines && settings.Baseline is { } path ? Baselines.Baseline.Read(path) : null),
            };
        });

    private CheckerOptions OptionsOf(Settings settings)
    {
        var off = settings.Rules.Where(rule => !rule.Value.IsOn).Select(rule => rule.Key);
        var on = settings.Rules.Where(rule => rule.Value.IsOn).Select(rule => rule.Key);
        return new CheckerOptions
        {
            Language = Wording.Language,
            DisabledRules = off.Except(Enabled).Concat(Disabled).ToHashSet(StringComparer.Ordinal),
            EnabledRules = on.Concat(Enabled).ToHashSet(StringComparer.Ordinal),
            Severities = settings
                .Rules.Where(rule => rule.Value.Severity is not null)
                .ToDictionary(rule => rule.Key, rule => rule.Value.Severity!.Value, StringComparer.Ordinal),
            IncludePreview = Preview || settings.Preview == true,
        };
    }

    /// <summary>Which files of a directory are checked.</summary>
    private bool IsWanted(string path) => _wanted.GetOrAdd(Finder.For(path), Wanted)(path);

    private static Func<string, bool> Wanted(Settings settings)
    {
        if (settings.Directory is not { } directory)
        {
            return TextSource.IsText;
        }
        var include = new FileGlobs(directory, settings.Include);
        var exclude = new FileGlobs(directory, settings.Exclude);
        return path => (settings.Include.Count == 0 ? TextSource.IsText(path) : include.Matches(path)) && !exclude.Matches(path);
    }
}
