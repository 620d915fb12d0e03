using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>A single English word, no loanword, in a French sentence: "la shipping est gratuite".</summary>
internal sealed class UntranslatedWord()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ3003",
            "UntranslatedWord",
            Category.Untranslated,
            Severity.Minor,
            Origin.Machine,
            "« {0} » est un mot anglais, resté sans traduction.",
            "“{0}” is an English word left untranslated."
        )
        {
            // A line such as "No items found." is a piece of a foreign page, not of a translated sentence.
            Requires = SentenceTraits.UnknownWord | SentenceTraits.Determiner,
        }
    )
{
    private const int ShortestWord = 4;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                EnglishText.IsEnglishOnly(sentence, i)
                && sentence.Tokens[i].Length >= ShortestWord
                && IsAmongFrenchWords(sentence, i)
                && !Quotation.Encloses(sentence, i)
                && !IsFrenchWithoutAccents(sentence, i)
            )
            {
                sink.ReportTokens(this, sentence, i, i);
            }
        }
    }

    // "un bon hotel": likelier of a person who types no accents.
    private static bool IsFrenchWithoutAccents(in SentenceContext sentence, int i)
    {
        Span<char> capitals = stackalloc char[LostAccents.LongestWord];
        var word = sentence.Word(i);
        return word.Length <= capitals.Length && LostAccents.ClassOf(sentence.Lexicon, word, capitals) != 0;
    }

    /// <summary>French on one side at least, and no name on either: "Silicon valley", "Data center".</summary>
    private static bool IsAmongFrenchWords(in SentenceContext sentence, int i) =>
        (IsFrench(sentence, i - 1) || IsFrench(sentence, i + 1))
        && !EnglishText.IsCapitalized(sentence, i - 1)
        && !EnglishText.IsCapitalized(sentence, i + 1)
        && !EnglishText.IsEnglishOnly(sentence, i - 1)
        && !EnglishText.IsEnglishOnly(sentence, i + 1);

    private static bool IsFrench(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count
        && sentence.Tokens[i].Kind == TokenKind.Word
        && sentence.Readings[i].Match == FormMatch.Exact;
}
