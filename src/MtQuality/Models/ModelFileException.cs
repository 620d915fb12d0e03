namespace MtQuality.Models;

/// <summary>A model file is not what it should be: truncated, corrupt, of another kind or of another version.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public ModelFileException() { }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What was wrong.</param>
    public ModelFileException(string message)
        : base(message) { }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ModelFileException(string message, Exception innerException)
        : base(message, innerException) { }

    internal ModelFileException(string file, int offset, string problem)
        : base($"Model file '{file}' at byte {offset}: {problem}.")
    {
        File = file;
        Offset = offset;
    }

    /// <summary>Name of the file, or of the resource.</summary>
    public string File { get; } = "";

    /// <summary>Offset of the first byte that is not as it should be.</summary>
    public int Offset { get; }
}
