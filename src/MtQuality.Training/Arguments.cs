namespace MtQuality.Training;

/// <summary>A command line that is wrong; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Options of a command, given as "--name value".</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Arguments(ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new UsageException($"'{arguments[i]}' is not an option followed by its value");
            }
            _values[arguments[i]] = arguments[i + 1];
        }
    }

    /// <summary>Where the library keeps its models, seen from the root of the repository.</summary>
    public static string ModelsDirectory => Path.Combine("src", "MtQuality", "Models");

    public string Required(string name) => Optional(name) ?? throw new UsageException($"{name} is missing");

    public string? Optional(string name) => _values.GetValueOrDefault(name);
}
