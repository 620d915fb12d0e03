using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>A single English word, no loanword, in a French sentence: "la shipping est gratuite".</summary>
internal sealed class UntranslatedWord()
    : WordRule(
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

    public override bool Concerns(in WrittenWord word) =>
        (EnglishText.IsEnglish(word) && word.Form.Length >= ShortestWord && !IsFrenchWithoutAccents(word.Lexicon, word.Form))
        || word.IsIn(s_openers);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var isWord =
            IsConcerned(sentence, i)
            && EnglishText.IsEnglishOnly(sentence, i)
            && sentence.Tokens[i].Length >= ShortestWord
            && IsAmongFrenchWords(sentence, i)
            // Openers concern the rule in any case.
            && !(sentence.IsIn(i, s_openers) && IsFrenchWithoutAccents(sentence.Lexicon, sentence.Word(i)));
        if ((isWord || IsCapitalisedFunctionWord(sentence, i)) && !Enclosure.Encloses(sentence, i))
        {
            sink.ReportTokens(this, sentence, i, i);
        }
    }

    // "un bon hotel": likelier of a person who types no accents.
    private static bool IsFrenchWithoutAccents(FrenchLexicon lexicon, ReadOnlySpan<char> word) =>
        LostAccents.IsLikely(lexicon, word);

    // "The lame est traitée", "Made sans couture": no name goes on with a French word in lower case.
    private static readonly FoldedSet s_openers = new(
        "the with from this that these which your what when where how why made keep"
    );

    private static bool IsCapitalisedFunctionWord(in SentenceContext sentence, int i)
    {
        const TokenFlags Name = TokenFlags.AllCapitals | TokenFlags.InnerCapital | TokenFlags.HasDigit;
        var token = sentence.Tokens[i];
        return token.Has(TokenFlags.InitialCapital)
            && (token.Flags & Name) == 0
            && sentence.IsIn(i, s_openers)
            && i + 1 < sentence.Count
            && !sentence.Tokens[i + 1].Has(TokenFlags.InitialCapital)
            && IsFrench(sentence, i + 1)
            && !(i > 0 && sentence.Tokens[i - 1].Has(TokenFlags.InitialCapital));
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
