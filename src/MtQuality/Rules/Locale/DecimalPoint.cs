using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>A decimal point before a unit, as English writes it: "3.5 millions", "11.4 %".</summary>
internal sealed class DecimalPoint()
    : WordRule(
        new RuleDescriptor(
            "MTQ8002",
            "DecimalPoint",
            Category.Locale,
            Severity.Minor,
            Origin.Either,
            "« {0} » porte un point décimal à l'anglaise ; le français met une virgule.",
            "\"{0}\" has the decimal point of English; French writes a comma."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    private static readonly FoldedSet s_units = new(
        "% € $ £ million millions milliard milliards pour euro euros dollar dollars livres "
            + "km kilomètres kilomètre mètres mètre cm centimètres mm millimètres pouces pouce pieds kg kilos kilo grammes gramme g mg tonnes tonne "
            + "litres litre l ml heures heure secondes seconde minutes hectares degrés lb lbs oz onces watts volts"
    );

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && WrittenNumber.HasDecimalPoint(word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var number = sentence.Word(i);
        if (
            sentence.Tokens[i].Kind == TokenKind.Number
            && WrittenNumber.HasDecimalPoint(number)
            && sentence.IsIn(i + 1, s_units)
            && (!sentence.Is(i + 1, "pour") || sentence.Is(i + 2, "cent"))
            && !IsVersion(sentence, i)
        )
        {
            sink.ReportTokens(this, sentence, i, i, null, null, sink.Explains ? [number.ToString().Replace('.', ',')] : null);
        }
    }

    // "Android 4.4 pour tablettes", "la version 2.0": a number that belongs to a name before it.
    private static bool IsVersion(in SentenceContext sentence, int number) =>
        sentence.IsAny(number - 1, ["version", "versions", "chapitre", "article", "section", "figure", "tableau", "v"]);
}
