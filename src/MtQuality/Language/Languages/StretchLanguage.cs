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

    // Shorter words of one language are often words of another.
    private const int ShortestTellingWord = 5;

    // Words of French grammar that English, the other language of quoted text, does not have.
    private static readonly FoldedSet s_frenchGrammar = new(
        "le la les l' un une des du de d' au aux et est dans que qu' qui pour avec sur par ne n' pas en il elle ils elles je vous nous ce "
            + "c' cette ces son sa ses leur leurs se s' sont été plus mais ou où y à"
    );

    /// <summary>Whether a stretch is in another language than French.</summary>
    /// <param name="unknown">How many of its words are unknown to the lexicon and have no capital.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the stretch.</param>
    /// <param name="readings">What the tagger made of them.</param>
    public static bool IsForeign(
        int unknown,
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Reading> readings
    ) =>
        unknown >= FewestForeignWords
        && unknown > 2 * CountFrenchGrammar(text, tokens)
        && unknown > CountFrenchOnly(text, tokens, readings);

    // Lists without grammar may be French, too: "poignée noire, inchesWeight 12, acier inoxydable".
    private static int CountFrenchOnly(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Reading> readings)
    {
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            count +=
                token.Kind == TokenKind.Word
                && token.Length >= ShortestTellingWord
                && readings[i].Match == FormMatch.Exact
                && !WordLanguage.IsEnglish(token.In(text))
                    ? 1
                    : 0;
        }
        return count;
    }

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
