namespace MtQuality.Text;

/// <summary>Cuts French text into tokens. Every character that is not white space belongs to exactly one token.</summary>
/// <remarks>
/// Words are cut as in the Universal Dependencies treebanks of French: an elided word is a token with its apostrophe (l'|eau), a
/// clitic after its verb is a token with its hyphen (dit|-il, a|-t-il, donne|-moi|-le, jour|-là), compounds stay whole, and so
/// do contractions (du, aux). In broken output the apostrophe always ends a token: s'|expliqu'|en, dis|-le'|est.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>. Linear in the length of the text.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, GrowingBuffer<Token> tokens) => new TokenScanner(text, tokens).Run();
}
