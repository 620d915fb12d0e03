using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Locale;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A month with a capital: "au mois de Mai", "en Janvier".</summary>
internal sealed class CapitalisedMonth()
    : CapitalisedTime(
        new RuleDescriptor(
            "MTQ9007",
            "CapitalisedMonth",
            Category.Casing,
            Severity.Minor,
            Origin.Human,
            "Les mois s'écrivent sans majuscule : {1}.",
            "French months have no capital: {1}."
        )
    )
{
    public override bool Concerns(in WrittenWord word) => Months.IsMonth(word);

    protected override bool IsTime(in SentenceContext sentence, int i) =>
        Months.IsMonth(sentence.Word(i)) && IsMonth(sentence, i) && !IsHistoric(sentence, i);

    // Mars is a planet, Avril and Juin are surnames: something must say that a month is meant.
    private static bool IsMonth(in SentenceContext sentence, int i) =>
        sentence.IsAny(i - 1, ["de", "d'"])
            && sentence.IsAny(i - 2, ["mois", "fin", "début", "courant", "jours", "semaine", "vacances"])
        || sentence.IsAny(i - 1, ["fin", "début", "mi", "courant"])
        || WrittenNumber.Value(sentence, i - 1) is >= 1 and <= 31
        || sentence.Is(i - 1, "1er")
        || (
            sentence.IsAny(
                i - 1,
                ["en", "dès", "depuis", "jusqu'en", "d'ici", "avant", "après", "pour", "et", "à", "entre", "de"]
            ) && (IsYear(sentence, i + 1) || (sentence.Is(i - 1, "en") && !sentence.Is(i, "mars")))
        );

    // Days and events that bear the name of a month: le 1er Mai, le 14 Juillet, Mai 68, Juin 40.
    private static bool IsHistoric(in SentenceContext sentence, int i)
    {
        if (sentence.Is(i, "mai") && (sentence.IsAny(i + 1, ["68", "1968"]) || sentence.Is(i - 1, "1er")))
        {
            return true;
        }
        // Mouvement du 23 Mars
        if (sentence.Is(i - 2, "du") && i > 3 && sentence.Tokens[i - 3].Has(TokenFlags.InitialCapital))
        {
            return true;
        }
        return !IsYear(sentence, i + 1)
            && (
                (sentence.Is(i, "mai") && sentence.Is(i - 1, "8"))
                || (sentence.Is(i, "juillet") && sentence.Is(i - 1, "14"))
                || (sentence.Is(i, "novembre") && sentence.IsAny(i - 1, ["11", "13"]))
                || (sentence.Is(i, "septembre") && sentence.IsAny(i - 1, ["11", "4"]))
                || (sentence.Is(i, "juin") && sentence.IsAny(i - 1, ["6", "18"]))
            );
    }

    private static bool IsYear(in SentenceContext sentence, int i) => WrittenNumber.Value(sentence, i) is >= 1500 and <= 2200;
}
