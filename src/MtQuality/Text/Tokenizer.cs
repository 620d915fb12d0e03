namespace MtQuality.Text;

/// <summary>Cuts French text into tokens. Every character that is not white space belongs to exactly one token.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>. Linear in the length of the text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, GrowingBuffer<Token> tokens) { }
}
