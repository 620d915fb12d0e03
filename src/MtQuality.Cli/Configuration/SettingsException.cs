namespace MtQuality.Cli.Configuration;

/// <summary>A settings file that cannot be followed, and the place in it.</summary>
internal sealed class SettingsException(string path, int line, int column, string reason)
    : Exception($"{path}:{line}:{column}: {reason}");
