using MtQuality.Language;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Locale;

/// <summary>A date in the order or with the punctuation of another language: "Mars 5, 2021", "5 mars, 2021", "14. décembre".</summary>
internal sealed class ForeignDate()
    : WordRule(
        new RuleDescriptor(
            "MTQ8004",
            "ForeignDate",
            Category.Locale,
            Severity.Minor,
            Origin.Machine,
            "« {0} » suit l'ordre ou la ponctuation d'une autre langue ; en français : {1}.",
            "\"{0}\" has the order or punctuation of another language; in French: {1}."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    public override bool Concerns(in WrittenWord word) => Months.IsMonth(word);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (!Months.IsMonth(sentence.Word(i)))
        {
            return;
        }
        if (IsDay(sentence, i + 1) && sentence.Is(i + 2, ",") && IsYear(sentence, i + 3))
        {
            Report(sentence, i, i + 3, i + 1, i, sink); // Mars 5, 2021
        }
        else if (IsDay(sentence, i - 1) && sentence.Is(i + 1, ",") && IsYear(sentence, i + 2) && !CountsNoun(sentence, i + 2))
        {
            Report(sentence, i - 1, i + 2, i - 1, i, sink); // 5 mars, 2021
        }
        else if (sentence.Is(i - 1, ".") && !sentence.SpaceBefore(i - 1) && IsDay(sentence, i - 2))
        {
            Report(sentence, i - 2, i, i - 2, i, sink); // 14. décembre
        }
    }

    private void Report(in SentenceContext sentence, int first, int last, int day, int month, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, sentence, first, last);
            return;
        }
        var date = $"{sentence.Word(day)} {sentence.Word(month).ToString().ToLowerInvariant()}";
        if (last != month)
        {
            date = $"{date} {sentence.Word(last)}";
        }
        sink.ReportTokens(this, sentence, first, last, date, null, date);
    }

    // "le 12 août, 2020 candidats se sont inscrits"
    private static bool CountsNoun(in SentenceContext sentence, int number) =>
        sentence[number + 1].Pos is Pos.Noun or Pos.Adjective;

    private static bool IsDay(in SentenceContext sentence, int i) =>
        WrittenNumber.Value(sentence, i) is >= 1 and <= 31 || sentence.Is(i, "1er");

    private static bool IsYear(in SentenceContext sentence, int i) => WrittenNumber.Value(sentence, i) is >= 1500 and <= 2200;
}
