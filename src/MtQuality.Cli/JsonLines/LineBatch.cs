namespace MtQuality.Cli.JsonLines;

/// <summary>Whole lines that were read together.</summary>
/// <param name="Bytes">The lines, each with its line feed; the last line of the input may lack it.</param>
/// <param name="FirstLine">Number of the first line, counted from 1.</param>
/// <param name="IsTooLong">Whether this stands for one line that was too long to keep; <paramref name="Bytes"/> is then empty.</param>
internal readonly record struct LineBatch(ReadOnlyMemory<byte> Bytes, long FirstLine, bool IsTooLong = false);
