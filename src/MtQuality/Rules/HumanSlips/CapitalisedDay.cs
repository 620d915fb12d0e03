using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Locale;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A day with a capital where it recurs or stands alone: "le Samedi et le Dimanche".</summary>
/// <remarks>In dates ("le Lundi 3 mai") the capital is as much a habit of English: <see cref="EnglishCapital"/>.</remarks>
internal sealed class CapitalisedDay()
    : CapitalisedTime(
        new RuleDescriptor(
            "MTQ9018",
            "CapitalisedDay",
            Category.Casing,
            Severity.Minor,
            Origin.Human,
            "Les jours s'écrivent sans majuscule : {1}.",
            "French days have no capital: {1}."
        )
    )
{
    public override bool Concerns(in WrittenWord word) => Months.IsDay(word);

    protected override bool IsTime(in SentenceContext sentence, int i) =>
        Months.IsDay(sentence.Word(i))
        && sentence.IsAny(i - 1, ["le", "ce"])
        && !sentence.Tokens[i - 1].Has(TokenFlags.InitialCapital)
        && !IsName(sentence, i);

    // le Vendredi saint, le Mercredi des Cendres, le Dimanche de Pâques; a date is no recurring day.
    private static bool IsName(in SentenceContext sentence, int i) =>
        sentence.IsAny(i + 1, ["saint", "noir", "rouge", "gras", "sanglant", "des", "de", "matin", "soir", "dernier", "prochain"])
        || (i + 1 < sentence.Count && sentence.Tokens[i + 1].Has(TokenFlags.InitialCapital))
        || WrittenNumber.Value(sentence, i + 1) > 0;
}
