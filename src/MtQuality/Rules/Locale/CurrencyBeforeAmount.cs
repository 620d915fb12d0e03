using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>The sign of the currency before the amount: "$20", "£1,250 millions".</summary>
internal sealed class CurrencyBeforeAmount()
    : WordRule(
        new RuleDescriptor(
            "MTQ8003",
            "CurrencyBeforeAmount",
            Category.Locale,
            Severity.Minor,
            Origin.Either,
            "« {0} » met le symbole de la monnaie avant la somme ; le français le met après.",
            "\"{0}\" puts the sign of the currency first; French puts it last."
        )
        {
            Requires = SentenceTraits.Markup | SentenceTraits.Digit,
        }
    )
{
    private static readonly FoldedSet s_scales = new("million millions milliard milliards mille");

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && word.Form is "$" or "€" or "£";

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        if (!sentence.IsAny(i, ["$", "€", "£"]) || !IsAmount(sentence, i))
        {
            return;
        }
        var last = sentence.IsIn(i + 2, s_scales) ? i + 2 : i + 1;
        string[]? suggestions = null;
        if (sink.Explains)
        {
            var amount = sentence.Text[sentence.Tokens[i + 1].Start..sentence.Tokens[last].End].ToString();
            // 5 millions de dollars has its name, not its sign.
            suggestions = [last > i + 1 ? $"{amount} {NameOf(sentence.Word(i)[0])}" : $"{amount}\u00A0{sentence.Word(i)}"];
        }
        sink.ReportTokens(this, sentence, i, last, null, null, suggestions);
    }

    // After a number the sign belongs to that: "12 € 50", "10 $-20 $". A single digit behind $ is a group of a regular expression.
    private static bool IsAmount(in SentenceContext sentence, int sign)
    {
        var amount = sentence.Tokens[sign + 1];
        return amount.Kind == TokenKind.Number
            && (sign == 0 || sentence.Tokens[sign - 1].Kind != TokenKind.Number)
            && !amount.Has(TokenFlags.LineStart)
            && (amount.Length > 1 || sentence.IsIn(sign + 2, s_scales) || sentence.Is(sign, "€") || sentence.Is(sign, "£"))
            && !HasCode(sentence);
    }

    private static bool HasCode(in SentenceContext sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Code)
            {
                return true;
            }
        }
        return false;
    }

    private static string NameOf(char sign) =>
        sign switch
        {
            '$' => "de dollars",
            '£' => "de livres",
            _ => "d'euros",
        };
}
