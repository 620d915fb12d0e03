using Microsoft.Extensions.Options;

namespace MtQuality.Server.Hosting;

/// <summary>Settings of the service, from the section <c>Server</c> of the configuration; those of the checker are in <c>MtQuality</c>.</summary>
internal sealed class ServerOptions
{
    public const string SectionName = "Server";

    /// <summary>Longest body of a request that is read.</summary>
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most requests that are held at a time, whether checked or waiting; further ones are told to come again.</summary>
    public int MaxPendingRequests { get; set; } = 128;

    /// <summary>Most articles that are checked at a time.</summary>
    public int MaxConcurrentChecks { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// Most findings of an answer. An article has some dozens; a body that was made to have one at every word would take hundreds of
    /// megabytes to answer.
    /// </summary>
    public int MaxFindings { get; set; } = 10_000;

    /// <summary>Longest time that a request waits for its check, the time in the queue included.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time that a body may take to arrive.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What callers must know to have anything checked; everyone may when there is none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Origins of pages of other sites that may call from a browser; <c>*</c> is all of them.</summary>
    public string[] CorsOrigins { get; set; } = [];
}

/// <summary>Says which setting is wrong.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        List<string> failures = [];
        AtLeast(1, options.MaxBodyBytes, nameof(options.MaxBodyBytes));
        AtLeast(1, options.MaxPendingRequests, nameof(options.MaxPendingRequests));
        AtLeast(1, options.MaxConcurrentChecks, nameof(options.MaxConcurrentChecks));
        AtLeast(1, options.MaxFindings, nameof(options.MaxFindings));
        Positive(options.CheckTimeout, nameof(options.CheckTimeout));
        Positive(options.BodyTimeout, nameof(options.BodyTimeout));
        if (options.ApiKey is "")
        {
            failures.Add($"{ServerOptions.SectionName}:{nameof(options.ApiKey)} is empty: leave it out, or give it a value.");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void AtLeast(int least, int value, string setting)
        {
            if (value < least)
            {
                failures.Add($"{ServerOptions.SectionName}:{setting}: {value} is too small; at least {least} is needed.");
            }
        }

        void Positive(TimeSpan value, string setting)
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
            {
                failures.Add($"{ServerOptions.SectionName}:{setting}: {value} is not between 0 and one day.");
            }
        }
    }
}
