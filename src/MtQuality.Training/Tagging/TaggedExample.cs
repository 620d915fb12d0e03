namespace MtQuality.Training.Tagging;

/// <summary>A sentence made ready for training: candidates, features and which candidates are right, token by token.</summary>
internal sealed class TaggedExample
{
    public required ushort[][] Tags { get; init; }

    /// <summary>Where the weights of each candidate stand: its own and, for guesses, that of its family.</summary>
    public required byte[][][] Places { get; init; }

    /// <summary>The features of each word alone.</summary>
    public required uint[][] Words { get; init; }

    /// <summary>The features of each word between its neighbours.</summary>
    public required uint[][] Contexts { get; init; }

    /// <summary>One bit for each candidate that agrees best with the gold; all of them where none does.</summary>
    public required ulong[] Right { get; init; }

    /// <summary>How much the sentence counts.</summary>
    public float Weight { get; init; } = 1;

    public int Count => Tags.Length;

    public bool IsRight(int token, int candidate) => (Right[token] >> candidate & 1) != 0;
}
