using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Looks every token up in the lexicon and chooses one analysis in context.</summary>
internal sealed class MorphTagger
{
    public static MorphTagger Default { get; } = new();

    /// <summary>Fills one reading per token of a sentence.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings) { }
}
