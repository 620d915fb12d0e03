using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MtQuality.Documents;

namespace MtQuality.Extensions.Tests;

[TestFixture]
internal sealed class ObservabilityTests
{
    private const string Html = "<p>Après la d&eacute;missionne du ministre, le calme est revenu.</p>";

    [Test]
    public void Articles_findings_verdicts_and_time_are_measured_and_no_text()
    {
        using var services = new ServiceCollection().AddMtQuality().BuildServiceProvider();
        using var measured = new Measurements(services.GetRequiredService<IMeterFactory>());
        var checker = services.GetRequiredService<IArticleChecker>();

        var report = checker.CheckArticle(Html, DocumentFormat.Html);
        checker.CheckArticle("");

        Assert.That(
            measured.All.Where(m => m.Name == MtQualityMeters.Articles).Select(m => $"{m.Value} {m.Tags}"),
            Is.EqualTo(
                new[]
                {
                    $"1 format=html verdict={(report.Verdict == Verdict.MachineTranslated ? "machine-translated" : report.Verdict.ToString().ToLowerInvariant())}",
                    "1 format=text verdict=clean",
                }
            )
        );
        Assert.That(
            measured.All.Where(m => m.Name == MtQualityMeters.Findings).Select(m => $"{m.Value} {m.Tags}"),
            Is.EquivalentTo(report.Findings.CountBy(f => f.RuleId).Select(rule => $"{rule.Value} rule={rule.Key}"))
        );
        Assert.That(
            measured.All.Where(m => m.Name == MtQualityMeters.Duration).Select(m => m.Value),
            Has.Exactly(2).InRange(0.0, 60.0)
        );
        Assert.That(measured.All.Select(m => m.Tags), Has.None.Contains("missionne"));
        Assert.That(measured.All, Has.Count.EqualTo(4 + report.Findings.CountBy(f => f.RuleId).Count()));
    }

    [Test]
    public void Logs_say_what_was_found_and_not_in_which_words()
    {
        using var log = new LogRecorder();
        using var services = new ServiceCollection()
            .AddMtQuality()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log))
            .BuildServiceProvider();
        var checker = services.GetRequiredService<IArticleChecker>();

        checker.CheckArticle(Html, DocumentFormat.Html);
        checker.CheckArticle("Cet article a été traduit automatiquement par une machine.\n\n" + Bad);

        Assert.That(log.Entries, Has.Count.EqualTo(2));
        Assert.That(
            log.Entries[0],
            Does.Match("^(Debug ArticleClean|Information ArticleFlagged): An article is .* of Html in .* findings\\.$")
        );
        Assert.That(log.Entries, Has.None.Contains("missionne"));
    }

    [Test]
    public void A_host_without_logging_works()
    {
        using var services = new ServiceCollection().AddMtQuality().BuildServiceProvider();

        Assert.That(services.GetRequiredService<IArticleChecker>().CheckSentence(Bad).Findings, Is.Not.Empty);
    }

    [Test]
    public async Task The_health_check_says_that_the_models_work()
    {
        var report = await Health(options => { });

        Assert.That(report.Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(report.Entries["mtquality"].Description, Does.Contain("rules"));
    }

    [Test]
    public async Task The_health_check_says_what_is_wrong()
    {
        var report = await Health(options => options.SiteModelPath = "/nowhere/site.mtq");

        Assert.That(report.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(report.Entries["mtquality"].Description, Does.Contain("MtQuality:SiteModelPath"));
    }

    private const string Bad = "Après la démissionne du ministre, le calme est revenu.";

    private static async Task<HealthReport> Health(Action<MtQualityOptions> configure)
    {
        var services = new ServiceCollection().AddLogging().AddMtQuality(configure);
        services.AddHealthChecks().AddMtQuality();
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }

    private sealed record Measurement(string Name, double Value, string Tags);

    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Measurements(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == MtQualityMeters.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public List<Measurement> All { get; } = [];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            All.Add(
                new Measurement(
                    instrument.Name,
                    value,
                    string.Join(
                        ' ',
                        tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")
                    )
                )
            );
    }

    private sealed class LogRecorder : ILoggerProvider, ILogger
    {
        public List<string> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Entries.Add($"{logLevel} {eventId.Name}: {formatter(state, exception)}");

        public void Dispose() { }
    }
}
