namespace MtQuality.Text;

/// <summary>Groups tokens into sentences. Every token belongs to exactly one sentence.</summary>
/// <remarks>
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing quotation marks and brackets after
/// it, unless lower case follows; at an empty line; and at the end of a line that stands for itself (heading, label, list item).
/// A line break inside hard-wrapped prose does not end it.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>A sentence is cut after this many tokens, so that what later stages do for one sentence stays bounded.</summary>
    public const int MaxTokens = 2000;

    /// <summary>Appends the sentences of the text to <paramref name="sentences"/>.</summary>
    public static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, GrowingBuffer<Sentence> sentences) =>
        new SentenceScanner(text, tokens, sentences).Run();
}
