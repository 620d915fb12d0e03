namespace MtQuality.Cli.Input;

/// <summary>A text to be checked, not yet read; or the reason why there is none.</summary>
/// <param name="Name">Name for the reader: the path as given, or <c>-</c>.</param>
/// <param name="Open">Opens the bytes; <see langword="null"/> when there is nothing to open.</param>
/// <param name="Error">Why there is nothing to open.</param>
internal sealed record TextSource(string Name, Func<Stream>? Open, string? Error = null)
{
    public const string StandardInput = "-";

    /// <summary>Turns the arguments of a command line into texts: files, the text files of directories, standard input.</summary>
    public static IEnumerable<TextSource> Expand(IEnumerable<string> arguments, Stream standardInput, Wording wording)
    {
        foreach (var argument in arguments)
        {
            if (argument == StandardInput)
            {
                yield return new TextSource(argument, () => standardInput);
            }
            else if (Directory.Exists(argument))
            {
                var isEmpty = true;
                foreach (var source in OfDirectory(argument, wording))
                {
                    isEmpty = false;
                    yield return source;
                }
                if (isEmpty)
                {
                    yield return new TextSource(argument, null, wording.NoTexts);
                }
            }
            else
            {
                // Path.Exists is also true of pipes and devices.
                yield return Path.Exists(argument) ? OfFile(argument) : new TextSource(argument, null, wording.NotFound);
            }
        }
    }

    private static TextSource OfFile(string path) => new(path, () => File.OpenRead(path));

    /// <summary>Texts of a directory and of those below it, in order of their names. Links to directories are not followed: they may go round.</summary>
    private static IEnumerable<TextSource> OfDirectory(string path, Wording wording)
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
        foreach (var file in files.Where(IsText))
        {
            yield return OfFile(file);
        }
        foreach (var directory in directories.Where(directory => new DirectoryInfo(directory).LinkTarget is null))
        {
            foreach (var source in OfDirectory(directory, wording))
            {
                yield return source;
            }
        }
    }

    private static bool IsText(string path) =>
        Path.GetExtension(path.AsSpan()) is var extension
        && (
            extension.Equals(".txt", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
        );
}
