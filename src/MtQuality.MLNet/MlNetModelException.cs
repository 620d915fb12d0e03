namespace MtQuality.MLNet;

/// <summary>Training data or a model of ML.NET is not what it should be: damaged, without a column, without a class, of another version.</summary>
public sealed class MlNetModelException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public MlNetModelException() { }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What was wrong.</param>
    public MlNetModelException(string message)
        : base(message) { }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerException">The cause.</param>
    public MlNetModelException(string message, Exception innerException)
        : base(message, innerException) { }
}
