using System.Runtime.CompilerServices;

namespace MtQuality.Language.Tagging;

/// <summary>What a word can be once those candidates are left out that it hardly ever is: all that the decoder chooses from.</summary>
internal struct WordChoices
{
    /// <summary>No word has more choices than these.</summary>
    public const int Max = 6;

    public TagsOf Tags;

    /// <summary>What the features of the word alone say for each.</summary>
    public ScoresOf Scores;

    /// <summary>Which candidate of the word each is.</summary>
    public SourcesOf Sources;

    [InlineArray(Max)]
    public struct TagsOf
    {
        private ushort _first;
    }

    [InlineArray(Max)]
    public struct ScoresOf
    {
        private short _first;
    }

    [InlineArray(Max)]
    public struct SourcesOf
    {
        private byte _first;
    }
}
