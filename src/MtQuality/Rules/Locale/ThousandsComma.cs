using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>Thousands set off by a comma, as English does: "245,000 personnes".</summary>
internal sealed class ThousandsComma()
    : WordRule(
        new RuleDescriptor(
            "MTQ8001",
            "ThousandsComma",
            Category.Locale,
            Severity.Minor,
            Origin.Either,
            "« {0} » sépare les milliers à l'anglaise ; en français la virgule annonce les décimales.",
            "\"{0}\" sets off thousands as English does; in French a comma starts the decimals."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    // What is measured and not counted has three decimals now and then: 1,649 milliard, 2,735 km, 1,375 euro le litre.
    private static readonly FoldedSet s_measures = new(
        "million millions billion billions milliard milliards mille pour point points fois "
            + "kilomètres kilomètre mètres mètre centimètres millimètres km m cm mm milles mile miles pouce pouces pied pieds "
            + "litres litre hectares hectare tonnes tonne kilos kilo kilogrammes grammes gramme kg g onces livres livre degrés degré "
            + "secondes seconde minutes minute heures heure watts kilowatts volts hertz euro dollar franc livre bar bars"
    );

    // Prices have no third decimal but at the pump, where they are small.
    private static readonly FoldedSet s_currencies = new("euros dollars francs yens roubles couronnes roupies pesos yuans");

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && WrittenNumber.HasCommaGroups(word.Form, out _);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var number = sentence.Word(i);
        if (
            sentence.Tokens[i].Kind == TokenKind.Number
            && WrittenNumber.HasCommaGroups(number, out var groups)
            && number[0] != '0'
            && (groups > 1 || CountsThings(sentence, i))
            && !IsInList(sentence, i)
        )
        {
            sink.ReportTokens(
                this,
                sentence,
                i,
                i,
                null,
                null,
                sink.Explains ? [number.ToString().Replace(',', '\u00A0')] : null
            );
        }
    }

    // Followed by the plural of what can be counted, perhaps with an adjective between: 10,000 manifestants, 1,200 petites entreprises.
    private static bool CountsThings(in SentenceContext sentence, int number)
    {
        var next = number + 1;
        if (next < sentence.Count && sentence.Is(next, Pos.Adjective))
        {
            next++;
        }
        var word = sentence.Word(next);
        if (word.IsEmpty || sentence.Tokens[next].Kind != TokenKind.Word || s_measures.Contains(word))
        {
            return false;
        }
        if (s_currencies.Contains(word))
        {
            var digits = sentence.Word(number);
            return WrittenNumber.CountDigits(digits) > 1 || digits.EndsWith("00", StringComparison.Ordinal);
        }
        return sentence.Is(next, Pos.Noun) && sentence[next].Number == GrammaticalNumber.Plural;
    }

    // Coordinates and lists without spaces: (400,175)
    private static bool IsInList(in SentenceContext sentence, int i) =>
        sentence.Is(i - 1, "(") && (sentence.Is(i + 1, ")") || sentence.Is(i + 1, ";"));
}
