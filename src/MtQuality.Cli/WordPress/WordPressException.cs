namespace MtQuality.Cli.WordPress;

/// <summary>The site cannot be read or written; the message says why, in the reader's language.</summary>
internal sealed class WordPressException(string message) : Exception(message);
