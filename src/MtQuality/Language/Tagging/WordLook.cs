using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// How a token looks but for its letters: length, kind, flags, and whether it is the first word. What is known of a token wherever it
/// stands depends on its letters and on this.
/// </summary>
internal readonly record struct WordLook(uint Bits)
{
    private const int KindAt = 8;
    private const int FlagsAt = 12;
    private const uint Initial = 1u << 31;

    // Where a token stands is no matter.
    private const TokenFlags FlagsOfForm =
        TokenFlags.InitialCapital
        | TokenFlags.AllCapitals
        | TokenFlags.InnerCapital
        | TokenFlags.HasDigit
        | TokenFlags.Elided
        | TokenFlags.HyphenClitic
        | TokenFlags.HasHyphen
        | TokenFlags.InnerApostrophe
        | TokenFlags.Abbreviation;

    public TokenKind Kind => (TokenKind)((Bits >> KindAt) & 0xF);

    public TokenFlags Flags => (TokenFlags)(Bits >> FlagsAt) & FlagsOfForm;

    /// <summary>Nothing but punctuation and numbers stands before it in the sentence.</summary>
    public bool IsInitial => (Bits & Initial) != 0;

    public static WordLook Of(in Token token, bool isInitial) =>
        new(
            (byte)token.Length
                | ((uint)token.Kind << KindAt)
                | ((uint)(token.Flags & FlagsOfForm) << FlagsAt)
                | (isInitial ? Initial : 0)
        );
}
