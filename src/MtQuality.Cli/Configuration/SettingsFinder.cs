using System.Collections.Concurrent;

namespace MtQuality.Cli.Configuration;

/// <summary>
/// Finds the settings of files: the nearest <c>.mtqualityrc.json</c> in the directory of the file or above it. Settings of several files
/// are not mixed. Safe for several threads.
/// </summary>
internal sealed class SettingsFinder
{
    private static readonly Settings s_none = new();
    private readonly ConcurrentDictionary<string, Settings> _byDirectory = new(StringComparer.Ordinal);
    private readonly Settings? _fixed;

    /// <summary>Looks for files.</summary>
    public SettingsFinder() { }

    /// <summary>Looks for none.</summary>
    private SettingsFinder(Settings settings) => _fixed = settings;

    public static SettingsFinder OfNone() => new(s_none);

    /// <exception cref="SettingsException">The file is no settings file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SettingsFinder OfFile(string path) => new(SettingsReader.Read(path, File.ReadAllBytes(path)));

    /// <summary>Settings of a file, or of what stands in a directory.</summary>
    /// <exception cref="SettingsException">The nearest file is no settings file.</exception>
    public Settings For(string path) =>
        _fixed ?? InDirectory(Directory.Exists(path) ? Path.GetFullPath(path) : Path.GetDirectoryName(Path.GetFullPath(path)));

    private Settings InDirectory(string? directory)
    {
        if (directory is null)
        {
            return s_none;
        }
        if (_byDirectory.TryGetValue(directory, out var known))
        {
            return known;
        }
        var file = Path.Combine(directory, Settings.FileName);
        var settings = File.Exists(file)
            ? SettingsReader.Read(file, File.ReadAllBytes(file))
            : InDirectory(Path.GetDirectoryName(directory));
        return _byDirectory.GetOrAdd(directory, settings);
    }
}
