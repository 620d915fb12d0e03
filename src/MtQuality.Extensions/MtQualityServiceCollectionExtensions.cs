using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MtQuality;
using MtQuality.Extensions;

// Where hosts look for such methods.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers MtQuality in a host.</summary>
public static class MtQualityServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IArticleChecker"/> and <see cref="FrenchChecker"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddMtQuality(this IServiceCollection services, Action<MtQualityOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Add(services, MtQualityOptions.SectionName, services.AddOptions<MtQualityOptions>(), configure);
    }

    /// <summary>Registers <see cref="IArticleChecker"/> and <see cref="FrenchChecker"/> with settings from configuration.</summary>
    /// <remarks>A key that is none of the settings is an error, and wrong settings stop the host when it starts.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section with the settings, usually <see cref="MtQualityOptions.SectionName"/>.</param>
    /// <param name="configure">Changes the settings after the configuration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddMtQuality(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<MtQualityOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        var options = services.AddOptions<MtQualityOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        return Add(services, section.Path, options, configure);
    }

    /// <summary>Adds a check that the models are loaded and a sentence gets a score.</summary>
    /// <param name="builder">The health checks of the host.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">What a failure means; unhealthy when <see langword="null"/>.</param>
    /// <param name="tags">Tags by which checks are chosen.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddMtQuality(
        this IHealthChecksBuilder builder,
        string name = "mtquality",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(
            new HealthCheckRegistration(name, services => new MtQualityHealthCheck(services), failureStatus, tags)
        );
    }

    private static IServiceCollection Add(
        IServiceCollection services,
        string section,
        OptionsBuilder<MtQualityOptions> options,
        Action<MtQualityOptions>? configure
    )
    {
        if (configure is not null)
        {
            options.Configure(configure);
        }
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<MtQualityOptions>>(new MtQualityOptionsValidator(section));
        services.AddMetrics();
        services.TryAddSingleton<MtQualityMetrics>();
        services.TryAddSingleton(provider => CreateChecker(provider));
        services.TryAddSingleton<IArticleChecker, ArticleChecker>();
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            services.TryAddKeyedSingleton<IArticleChecker>(
                language,
                (provider, _) => CreateArticleChecker(provider, settings => settings with { Language = language })
            );
        }
        return services;
    }

    /// <summary>A checker of the host whose settings are not quite those of the configuration.</summary>
    internal static IArticleChecker CreateArticleChecker(
        IServiceProvider services,
        Func<CheckerOptions, CheckerOptions> changeSettings
    ) =>
        new ArticleChecker(
            CreateChecker(services, changeSettings),
            services.GetRequiredService<MtQualityMetrics>(),
            services.GetService<ILogger<ArticleChecker>>()
        );

    private static FrenchChecker CreateChecker(
        IServiceProvider services,
        Func<CheckerOptions, CheckerOptions>? changeSettings = null
    )
    {
        var options = services.GetRequiredService<IOptions<MtQualityOptions>>().Value;
        var settings = options.ToCheckerOptions();
        settings = changeSettings?.Invoke(settings) ?? settings;
        return options.SiteModelPath is { } model ? FrenchChecker.Load(model, settings) : new FrenchChecker(settings);
    }
}
