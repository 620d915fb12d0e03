using MtQuality.Rules.Locale;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A day with a capital where it recurs or stands alone: "le Samedi et le Dimanche".</summary>
/// <remarks>In dates ("le Lundi 3 mai") the capital is as much a habit of English: <see cref="EnglishCapital"/>.</remarks>
internal sealed class CapitalisedDay()
    : SentenceRule(
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
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (
                token.Has(TokenFlags.InitialCapital)
                && !token.Has(TokenFlags.AllCapitals)
                && Months.IsDay(sentence.Word(i))
                && sentence.IsAny(i - 1, ["le", "ce"])
                && !sentence.Tokens[i - 1].Has(TokenFlags.InitialCapital)
                && !IsName(sentence, i)
            )
            {
                var lower = sink.Explains ? sentence.Word(i).ToString().ToLowerInvariant() : null;
                sink.ReportTokens(this, sentence, i, i, lower, null, lower is null ? null : [lower]);
            }
        }
    }

    // le Vendredi saint, le Mercredi des Cendres, le Dimanche de Pâques; a date is no recurring day.
    private static bool IsName(in SentenceContext sentence, int i) =>
        sentence.IsAny(i + 1, ["saint", "noir", "rouge", "gras", "sanglant", "des", "de", "matin", "soir", "dernier", "prochain"])
        || (i + 1 < sentence.Count && sentence.Tokens[i + 1].Has(TokenFlags.InitialCapital))
        || WrittenNumber.Value(sentence, i + 1) > 0;
}
