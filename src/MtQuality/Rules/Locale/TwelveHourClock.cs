using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>The twelve-hour clock of English: "5:30 PM", "9am".</summary>
internal sealed class TwelveHourClock()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ8005",
            "TwelveHourClock",
            Category.Locale,
            Severity.Minor,
            Origin.Either,
            "« {0} » : le français compte les heures de 0 à 24.",
            "\"{0}\": French counts the hours from 0 to 24."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    private static readonly FoldedSet s_halves = new("am pm a.m. p.m. a.m p.m");

    public override bool Concerns(in WrittenWord word) =>
        s_halves.Contains(word.Form) || (word.Form.Length > 2 && s_halves.Contains(word.Form[^2..]));

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }
            var word = sentence.Word(i);
            if (word.Length > 2 && IsHour(word[..^2], out var time) && s_halves.Contains(word[^2..]))
            {
                Report(sentence, i, i, time, word[^2..], sink); // 9am
            }
            else if (IsHour(word, out time) && sentence.IsIn(i + 1, s_halves) && !IsAcronym(sentence, i + 1, word))
            {
                Report(sentence, i, i + 1, time, sentence.Word(i + 1), sink); // 5:30 PM
                i++;
            }
        }
    }

    private void Report(
        in SentenceContext sentence,
        int first,
        int last,
        (int Hour, int Minute) time,
        ReadOnlySpan<char> half,
        FindingSink sink
    )
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, sentence, first, last);
            return;
        }
        var isAfternoon = half[0] is 'p' or 'P';
        var hour = (time.Hour % 12) + (isAfternoon ? 12 : 0);
        sink.ReportTokens(this, sentence, first, last, null, null, time.Minute > 0 ? $"{hour} h {time.Minute:00}" : $"{hour} h");
    }

    private static bool IsHour(ReadOnlySpan<char> text, out (int Hour, int Minute) time)
    {
        time = default;
        var digits = WrittenNumber.CountDigits(text);
        if (digits is 0 or > 2)
        {
            return false;
        }
        time.Hour = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        if (digits < text.Length)
        {
            if (
                text[digits] is not (':' or '.')
                || text.Length != digits + 3
                || WrittenNumber.CountDigits(text[(digits + 1)..]) != 2
            )
            {
                return false;
            }
            time.Minute = int.Parse(text[(digits + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        }
        return time.Hour is >= 1 and <= 12 && time.Minute < 60;
    }

    // "5 PM" in capitals without minutes may be anything (points de mérite, Premier ministre).
    private static bool IsAcronym(in SentenceContext sentence, int half, ReadOnlySpan<char> hour) =>
        sentence.Tokens[half].Has(TokenFlags.AllCapitals)
        && hour.IndexOfAny(':', '.') < 0
        && !sentence.IsAny(half - 2, ["à", "de", "dès", "vers", "avant", "après", "jusqu'à"]);
}
