using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>Two English words or more in a row, outside quotation marks: "une fonction to burn fat incluse".</summary>
internal sealed class UntranslatedStretch()
    : WordRule(
        new RuleDescriptor(
            "MTQ3002",
            "UntranslatedStretch",
            Category.Untranslated,
            Severity.Major,
            Origin.Machine,
            "« {0} » est resté en anglais.",
            "“{0}” was left in English."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int LongestTitleStart = 8;

    public override bool Concerns(in WrittenWord word) => EnglishText.IsEnglish(word);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (!IsEnglish(sentence, i) || GoesOn(sentence, i))
        {
            return;
        }
        var last = i;
        var foreign = 0;
        var loans = 0;
        var functionWords = 0;
        for (var j = i; IsEnglish(sentence, j) || EnglishText.IsAmbiguous(sentence, j); j++)
        {
            if (IsEnglish(sentence, j))
            {
                last = j;
                foreign += EnglishText.IsEnglishOnly(sentence, j) ? 1 : 0;
                loans += EnglishText.IsLoan(sentence, j) ? 1 : 0;
                functionWords += EnglishText.IsFunctionWord(sentence, j) ? 1 : 0;
            }
        }
        // A loanword counts beside an English article or preposition only: "burn the", not "le burn-out".
        var isStretch = foreign >= 2 || (functionWords >= 1 && foreign + loans >= 2);
        if (isStretch && !Enclosure.Encloses(sentence, i) && !IsPartOfName(sentence, i, last))
        {
            sink.ReportTokens(this, sentence, i, last);
        }
    }

    // Whether the stretch has begun before.
    private static bool GoesOn(in SentenceContext sentence, int i)
    {
        var before = i - 1;
        while (!IsEnglish(sentence, before) && EnglishText.IsAmbiguous(sentence, before))
        {
            before--;
        }
        return IsEnglish(sentence, before);
    }

    private static bool IsEnglish(in SentenceContext sentence, int i) =>
        EnglishText.IsEnglishOnly(sentence, i) || EnglishText.IsLoan(sentence, i);

    /// <summary>
    /// "Lord of the Rings", "Bank of the West": the capitals around it make it a name. "consultez Voice and tone guidelines": it goes on
    /// from the capital with which a cited title begins.
    /// </summary>
    private static bool IsPartOfName(in SentenceContext sentence, int first, int last) =>
        (EnglishText.IsCapitalized(sentence, first - 1) && EnglishText.IsCapitalized(sentence, last + 1))
        || BeginsTitle(sentence, first - 1);

    private static bool BeginsTitle(in SentenceContext sentence, int before)
    {
        var i = before;
        while (i > 0 && before - i < LongestTitleStart && !EnglishText.IsCapitalized(sentence, i) && MayBeEnglish(sentence, i))
        {
            i--;
        }
        return EnglishText.IsCapitalized(sentence, i) && !sentence.Tokens[i].Has(TokenFlags.AllCapitals);
    }

    // Nouns and adjectives may be spelt alike in both languages; a determiner, a preposition or a verb of French ends the title.
    private static bool MayBeEnglish(in SentenceContext sentence, int i) =>
        sentence.Tokens[i].Kind == TokenKind.Word
        && (
            EnglishText.IsEnglishOnly(sentence, i)
            || EnglishText.IsAmbiguous(sentence, i)
            || EnglishText.IsFunctionWord(sentence, i)
            || sentence[i].Pos is Pos.Noun or Pos.Adjective or Pos.Adverb or Pos.Unknown or Pos.Foreign or Pos.ProperNoun
        );
}
