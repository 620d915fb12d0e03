namespace MtQuality.Text;

/// <summary>Groups tokens into sentences. Every token belongs to exactly one sentence.</summary>
internal static class SentenceSplitter
{
    /// <summary>Appends the sentences of the text to <paramref name="sentences"/>.</summary>
    public static void Split(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, GrowingBuffer<Sentence> sentences) { }
}
