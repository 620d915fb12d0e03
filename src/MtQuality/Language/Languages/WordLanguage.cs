using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Tells the language of a single word. What French has is French, but for the words of English grammar.</summary>
internal static class WordLanguage
{
    private const int ShortestWord = 3;
    private const int LongestWord = 64;

    // English words that French writers use, as counted in human French text; their source is named in the file.
    private static readonly FoldedSet s_frenchByNow = new(string.Join(' ', RuleData.Lines("loanwords.txt")));

    // With these English makes nouns of verbs: sign-on, roll-out, set-up.
    private static readonly FoldedSet s_particles = new("on off in out up down by over through back away");

    /// <summary>
    /// Words of English grammar: those that hardly ever stand in French text, not even in borrowed phrases, and that no French word resembles.
    /// </summary>
    public static FoldedSet EnglishGrammar { get; } =
        new(
            "the of and with from this that these those which your you our their his her its is are was were been being be have has had will would can could "
                + "should to by at it we they what when where who whose how why not but if into about over under after before while because through between"
        );

    /// <summary>Frequent English words that are spelt like French ones: they count only between English ones.</summary>
    public static FoldedSet Ambiguous { get; } =
        new("a an as on or in me main for no so do one more all any some other than then there here");

    /// <summary>The language of a token.</summary>
    /// <param name="word">The token as written, in any casing.</param>
    /// <param name="kind">Its kind: only words have a language.</param>
    /// <param name="match">How the French lexicon knows it.</param>
    /// <param name="isEnglish">Of a word that the French lexicon does not know, whether English has it (see <see cref="IsEnglish"/>).</param>
    public static TokenLanguage Of(ReadOnlySpan<char> word, TokenKind kind, FormMatch match, bool isEnglish)
    {
        if (kind != TokenKind.Word)
        {
            return TokenLanguage.None;
        }
        if (EnglishGrammar.Contains(word))
        {
            return TokenLanguage.English;
        }
        if (match != FormMatch.Unknown)
        {
            return TokenLanguage.French;
        }
        if (s_frenchByNow.Contains(word))
        {
            return TokenLanguage.FrenchByNow;
        }
        return (word.Length >= ShortestWord && isEnglish) || IsEnglishCompound(word)
            ? TokenLanguage.English
            : TokenLanguage.Other;
    }

    /// <summary>Whether this is an English word that French does not have, in any casing.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return false;
        }
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = WordForms.Fold(word[i]);
        }
        return EnglishWords.Contains(lower[..word.Length]);
    }

    // "sign-on", "rollout-ready": English words, and a particle where French has none.
    private static bool IsEnglishCompound(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen < ShortestWord || word[(hyphen + 1)..].Contains('-'))
        {
            return false;
        }
        var last = word[(hyphen + 1)..];
        return IsEnglish(word[..hyphen]) && (s_particles.Contains(last) || (last.Length >= ShortestWord && IsEnglish(last)));
    }
}
