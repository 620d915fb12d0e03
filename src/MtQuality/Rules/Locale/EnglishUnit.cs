using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>An English abbreviation of a unit or an English ordinal: "5 lbs", "16 oz", "la 12th victoire".</summary>
internal sealed class EnglishUnit()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ8006",
            "EnglishUnit",
            Category.Locale,
            Severity.Minor,
            Origin.Machine,
            "« {0} » est une abréviation anglaise.",
            "\"{0}\" is an English abbreviation."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    private static readonly (string Unit, string One, string Many)[] s_units =
    [
        ("lb", "livre", "livres"),
        ("lbs", "livre", "livres"),
        ("oz", "once", "onces"),
        ("ft", "pied", "pieds"),
        ("yd", "yard", "yards"),
        ("yds", "yard", "yards"),
        ("mph", "mile à l'heure", "miles à l'heure"),
        ("mpg", "mile au gallon", "miles au gallon"),
        ("psi", "livre par pouce carré", "livres par pouce carré"),
        ("gal", "gallon", "gallons"),
        ("qt", "quart", "quarts"),
    ];

    public override bool Concerns(in WrittenWord word) =>
        FindUnit(word.Form) >= 0 || (word.Form.ContainsAnyInRange('0', '9') && char.IsAsciiLetter(word.Form[^1]));

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }
            var word = sentence.Word(i);
            var digits = EndOfAmount(word);
            var ending = word[digits..];
            if (ending.IsEmpty)
            {
                if (FindUnit(sentence.Word(i + 1)) is >= 0 and var unit && !sentence.Is(i + 2, "."))
                {
                    Report(sentence, i, i + 1, word, unit, sink); // 5 lbs
                    i++;
                }
            }
            else if (FindUnit(ending) is >= 0 and var unit)
            {
                Report(sentence, i, i, word[..digits], unit, sink); // 16oz
            }
            else if (IsOrdinal(word[..digits], ending))
            {
                sink.ReportTokens(this, sentence, i, i, null, null, sink.Explains ? [FrenchOrdinal(word[..digits])] : null); // 12th
            }
        }
    }

    private void Report(
        in SentenceContext sentence,
        int first,
        int last,
        ReadOnlySpan<char> amount,
        int unit,
        FindingSink sink
    ) =>
        sink.ReportTokens(
            this,
            sentence,
            first,
            last,
            null,
            null,
            sink.Explains ? [$"{amount} {(IsBelowTwo(amount) ? s_units[unit].One : s_units[unit].Many)}"] : null
        );

    private static int FindUnit(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < s_units.Length; i++)
        {
            if (WordForms.EqualsFolded(word, s_units[i].Unit))
            {
                return i;
            }
        }
        return -1;
    }

    // French has the singular up to 1,9.
    private static bool IsBelowTwo(ReadOnlySpan<char> amount) =>
        WrittenNumber.CountDigits(amount) == 1 && amount[0] is '0' or '1' && (amount.Length == 1 || amount[1] is ',' or '.');

    private static int EndOfAmount(ReadOnlySpan<char> word)
    {
        var i = 0;
        while (i < word.Length && (char.IsAsciiDigit(word[i]) || word[i] is ',' or '.' or ' ' or '\u00A0' or '\u202F'))
        {
            i++;
        }
        return i;
    }

    // 1st 2nd 3rd 4th; 2nd is French for second too, so it needs more than that.
    private static bool IsOrdinal(ReadOnlySpan<char> digits, ReadOnlySpan<char> ending) =>
        WrittenNumber.CountDigits(digits) == digits.Length
        && (
            (ending.SequenceEqual("th") && digits.Length is > 0 and < 4)
            || (ending.SequenceEqual("st") && digits[^1] == '1')
            || (ending.SequenceEqual("rd") && digits[^1] == '3')
        );

    private static string FrenchOrdinal(ReadOnlySpan<char> digits) => digits.SequenceEqual("1") ? "1er" : $"{digits}e";
}
