using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>What the rules on untranslated text share: which tokens are English and nothing else.</summary>
internal static class EnglishText
{
    private const int ShortestWord = 3;

    // English words that French writers use, as counted in human French text; their source is named in the file.
    private static readonly FoldedSet s_loans = new(string.Join(' ', RuleData.Lines("loanwords.txt")));

    // The English words that hardly ever stand in French text, not even in borrowed phrases, and that no French word resembles.
    private static readonly FoldedSet s_functionWords = new(
        "the of and with from this that these those which your you our their his her its is are was were been being be have has had will would can could "
            + "should to by at it we they what when where who whose how why not but if into about over under after before while because through between"
    );

    // Spelt like French words, they count only between English ones.
    private static readonly FoldedSet s_ambiguous = new(
        "a an as on or in me main for no so do one more all any some other than then there here"
    );

    /// <summary>A lower-case word that English has and French has not, loanwords included.</summary>
    public static bool IsEnglishOnly(in SentenceContext sentence, int i)
    {
        if ((uint)i >= (uint)sentence.Count || !IsLowerCaseWord(sentence.Tokens[i]))
        {
            return false;
        }
        var word = sentence.Word(i);
        return IsFunctionWord(sentence, i)
            || (
                word.Length >= ShortestWord
                && sentence.Readings[i].Match == FormMatch.Unknown
                && !s_loans.Contains(word)
                && EnglishWords.Contains(word)
            );
    }

    /// <summary>A lower-case English word that French writers use, too, and that the French lexicon does not list.</summary>
    public static bool IsLoan(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count
        && IsLowerCaseWord(sentence.Tokens[i])
        && sentence.Readings[i].Match == FormMatch.Unknown
        && s_loans.Contains(sentence.Word(i));

    public static bool IsFunctionWord(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count && sentence.Tokens[i].Kind == TokenKind.Word && s_functionWords.Contains(sentence.Word(i));

    public static bool IsAmbiguous(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count && sentence.Tokens[i].Kind == TokenKind.Word && s_ambiguous.Contains(sentence.Word(i));

    /// <summary>A capital that is not that of the sentence's first word.</summary>
    public static bool IsCapitalized(in SentenceContext sentence, int i) =>
        i > 0 && i < sentence.Count && sentence.Tokens[i].Has(TokenFlags.InitialCapital);

    private static bool IsLowerCaseWord(Token token) =>
        token.Kind == TokenKind.Word
        && (
            token.Flags
            & (
                TokenFlags.InitialCapital
                | TokenFlags.InnerCapital
                | TokenFlags.HasDigit
                | TokenFlags.Abbreviation
                | TokenFlags.Elided
            )
        ) == 0;
}
