using System.Text;

namespace MtQuality.Cli;

/// <summary>The streams of a run, and what stands at their other end.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 100;
    private const int Narrowest = 40;

    // Longer lines are hard to read, however wide the window.
    private const int Widest = 120;
    private StreamWriter? _out;

    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether the reader of the output sees colours.</summary>
    public bool HasColour { get; init; }

    /// <summary>Whether a person types the input.</summary>
    public bool InputIsWatched { get; init; }

    /// <summary>Whether the output goes to a terminal.</summary>
    public bool OutputIsWatched { get; init; }

    /// <summary>Whether a person watches the error stream, so that progress may be shown there.</summary>
    public bool ErrorIsWatched { get; init; }

    /// <summary>Columns of text.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Language of the person, from the environment.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.French;

    /// <summary>The output as text, UTF-8 without a byte order mark. The caller flushes.</summary>
    public TextWriter Out => _out ??= new StreamWriter(Output, new UTF8Encoding(false)) { NewLine = "\n" };

    public static Terminal OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
        return new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = Console.OpenStandardOutput(),
            Error = error,
            HasColour = !Console.IsOutputRedirected && WantsColour(Environment.GetEnvironmentVariable),
            InputIsWatched = !Console.IsInputRedirected,
            OutputIsWatched = !Console.IsOutputRedirected,
            ErrorIsWatched = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? DefaultWidth : WidthFor(Console.WindowWidth),
            Language = LanguageOf(Environment.GetEnvironmentVariable),
        };
    }

    /// <summary>A comfortable width for a window of so many columns; some terminals do not know theirs and say 0.</summary>
    internal static int WidthFor(int columns) => columns <= 0 ? DefaultWidth : Math.Clamp(columns, Narrowest, Widest);

    /// <summary>Follows the convention of https://no-color.org.</summary>
    internal static bool WantsColour(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is not "dumb";

    /// <summary>English when the locale of messages says so, otherwise French.</summary>
    internal static MessageLanguage LanguageOf(Func<string, string?> environment)
    {
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.English : MessageLanguage.French;
    }
}
