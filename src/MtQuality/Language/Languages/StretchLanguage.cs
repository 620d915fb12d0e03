using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>
/// Tells the language of a stretch of text, such as a sentence, by its grammar words: a French sentence may be full of names and terms,
/// but is held together by French words.
/// </summary>
internal static class StretchLanguage
{
    // Fewer unknown words are names and terms in a French sentence.
    private const int FewestForeignWords = 3;

    // Words of French grammar that English, the other language of quoted text, does not have.
    private static readonly FoldedSet s_frenchGrammar = new(
        "le la les l' un une des du de d' au aux et est dans que qu' qui pour avec sur par ne n' pas en il elle ils elles je vous nous ce "
            + "c' cette ces son sa ses leur leurs se s' sont été plus mais ou où y à"
    );

    /// <summary>Whether a stretch is in another language than French.</summary>
    /// <param name="unknown">How many of its words are unknown to the lexicon and have no capital.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the stretch.</param>
    public static bool IsForeign(int unknown, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens) =>
        unknown >= FewestForeignWords && unknown > 2 * CountFrenchGrammar(text, tokens);

    private static int CountFrenchGrammar(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += s_frenchGrammar.Contains(token.In(text)) ? 1 : 0;
        }
        return count;
    }
}
