using MtQuality.Cli.Configuration;
using MtQuality.Documents;

namespace MtQuality.Cli.Input;

/// <summary>A text to be checked, not yet read; or the reason why there is none.</summary>
/// <param name="Name">Name for the reader: the path as given, or <c>-</c>.</param>
/// <param name="Open">Opens the bytes; <see langword="null"/> when there is nothing to open.</param>
/// <param name="Error">Why there is nothing to open.</param>
internal sealed record TextSource(string Name, Func<Stream>? Open, string? Error = null)
{
    public const string StandardInput = "-";

    /// <summary>Turns the arguments of a command line into texts: files, the text files of directories, standard input.</summary>
    /// <param name="arguments">Paths and globs.</param>
    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="isWanted">Which files of directories are texts to check; files that are named are checked whatever it says.</param>
    /// <param name="wording">The reader's language.</param>
    public static IEnumerable<TextSource> Expand(
        IEnumerable<string> arguments,
        Stream standardInput,
        Func<string, bool> isWanted,
        Wording wording
    )
    {
        foreach (var argument in arguments)
        {
            if (argument == StandardInput)
            {
                yield return new TextSource(argument, () => standardInput);
            }
            else if (Directory.Exists(argument))
            {
                foreach (var source in OrNone(OfDirectory(argument, isWanted, wording), argument, wording.NoTexts))
                {
                    yield return source;
                }
            }
            // Also true of pipes and devices.
            else if (Path.Exists(argument))
            {
                yield return OfFile(argument);
            }
            else if (argument.Contains('*', StringComparison.Ordinal))
            {
                foreach (var source in OrNone(OfGlob(argument, isWanted, wording), argument, wording.NoMatch))
                {
                    yield return source;
                }
            }
            else
            {
                yield return new TextSource(argument, null, wording.NotFound);
            }
        }
    }

    /// <summary>The sources, or the reason why there are none.</summary>
    private static IEnumerable<TextSource> OrNone(IEnumerable<TextSource> sources, string argument, string error)
    {
        var isEmpty = true;
        foreach (var source in sources)
        {
            isEmpty = false;
            yield return source;
        }
        if (isEmpty)
        {
            yield return new TextSource(argument, null, error);
        }
    }

    /// <summary>Files that match a pattern, below the directory that it names before its first asterisk.</summary>
    private static IEnumerable<TextSource> OfGlob(string pattern, Func<string, bool> isWanted, Wording wording)
    {
        var slash = pattern.AsSpan(0, pattern.IndexOf('*', StringComparison.Ordinal)).LastIndexOfAny('/', '\\');
        var directory = slash < 0 ? "." : pattern[..(slash + 1)];
        var globs = new FileGlobs(directory, [pattern[(slash + 1)..]]);
        // What a pattern names by its ending is wanted, whatever the ending.
        var matches = OfDirectory(directory, path => globs.Matches(path) && (!IsText(path) || isWanted(path)), wording);
        return slash < 0 ? matches.Select(source => source with { Name = Path.GetRelativePath(".", source.Name) }) : matches;
    }

    public static TextSource OfFile(string path) => new(path, () => File.OpenRead(path));

    /// <summary>Texts of a directory and of those below it, in order of their names. Links to directories are not followed: they may go round.</summary>
    private static IEnumerable<TextSource> OfDirectory(string path, Func<string, bool> isWanted, Wording wording)
    {
        string[] files;
        string[] directories;
        string? error = null;
        try
        {
            files = Directory.GetFiles(path);
            directories = Directory.GetDirectories(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            files = directories = [];
            error = wording.Unreadable(e.Message);
        }
        if (error is not null)
        {
            yield return new TextSource(path, null, error);
        }
        Array.Sort(files, StringComparer.Ordinal);
        Array.Sort(directories, StringComparer.Ordinal);
        foreach (var file in files.Where(isWanted))
        {
            yield return OfFile(file);
        }
        foreach (var directory in directories.Where(directory => new DirectoryInfo(directory).LinkTarget is null))
        {
            foreach (var source in OfDirectory(directory, isWanted, wording))
            {
                yield return source;
            }
        }
    }

    /// <summary>Whether a file is a text by the ending of its name.</summary>
    public static bool IsText(string path) => FormatOf(path) is not null;

    /// <summary>How a file is written, by the ending of its name; <see langword="null"/> when it is not known to be a text.</summary>
    public static DocumentFormat? FormatOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".TXT" => DocumentFormat.PlainText,
            ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => DocumentFormat.Html,
            _ => null,
        };
}
