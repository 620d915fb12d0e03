using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>What the rules on untranslated text share: which tokens in lower case are English and nothing else.</summary>
internal static class EnglishText
{
    /// <summary>A lower-case word that English has and French has not, loanwords included.</summary>
    public static bool IsEnglishOnly(in SentenceContext sentence, int i) =>
        IsLowerCaseWord(sentence, i)
        && !sentence.Tokens[i].Has(TokenFlags.HasHyphen)
        && sentence.Words[i].Language == TokenLanguage.English;

    /// <summary>A lower-case English word that French writers use, too, and that the French lexicon does not list.</summary>
    public static bool IsLoan(in SentenceContext sentence, int i) =>
        IsLowerCaseWord(sentence, i) && sentence.Words[i].Language == TokenLanguage.FrenchByNow;

    /// <summary>Whether the word may be English, a loan or not: nothing else need be looked at.</summary>
    public static bool IsEnglish(in WrittenWord word) => word.Language is TokenLanguage.English or TokenLanguage.FrenchByNow;

    public static bool IsFunctionWord(in SentenceContext sentence, int i) =>
        IsWord(sentence, i) && sentence.IsIn(i, WordLanguage.EnglishGrammar);

    public static bool IsAmbiguous(in SentenceContext sentence, int i) =>
        IsWord(sentence, i) && sentence.IsIn(i, WordLanguage.Ambiguous);

    /// <summary>A capital that is not that of the sentence's first word.</summary>
    public static bool IsCapitalized(in SentenceContext sentence, int i) => i > 0 && sentence.HasCapital(i);

    private static bool IsWord(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count && sentence.Tokens[i].Kind == TokenKind.Word;

    private static bool IsLowerCaseWord(in SentenceContext sentence, int i) =>
        IsWord(sentence, i)
        && (
            sentence.Tokens[i].Flags
            & (
                TokenFlags.InitialCapital
                | TokenFlags.InnerCapital
                | TokenFlags.HasDigit
                | TokenFlags.Abbreviation
                | TokenFlags.Elided
            )
        ) == 0;
}
