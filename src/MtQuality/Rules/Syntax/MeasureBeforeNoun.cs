using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "une 12 pouces lame", "un 20 litres réservoir": a measure before the noun that it qualifies, as in English. French puts it behind,
/// with "de".
/// </summary>
internal sealed class MeasureBeforeNoun()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ4008",
            "MeasureBeforeNoun",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » : la mesure se place après le nom, avec « de ».",
            "“{0}”: the measure stands after the noun, with “de”."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    private const int MaxAdjectives = 2;
    private const int ShortestNoun = 3;

    private static readonly FoldedSet s_units = new(
        "pouce pouces pied pieds livre livres once onces mètre mètres cm mm millimètre millimètres centimètre centimètres litre "
            + "litres watt watts volt volts degré degrés verge verges gramme grammes kilo kilos kg gallon gallons lb mile miles "
            + "yard yards denier deniers heure heures minute minutes jour jours vitesse vitesses personne personnes"
    );

    // "24 heures chrono", "110 mètres haies", "trois jours ferme": what French does put behind a measure.
    private static readonly FoldedSet s_behindMeasures = new(
        "chrono ferme pièce haies papillon dos brasse crawl nage montre environ minimum maximum net brut lundi mardi mercredi jeudi "
            + "vendredi samedi dimanche"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_units);

    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 2 < sentence.Count; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number || !sentence.IsIn(i + 1, s_units))
            {
                continue;
            }
            var noun = i + 2;
            while (IsLowerCase(sentence, noun) && sentence.Is(noun, Pos.Adjective) && noun - i <= 1 + MaxAdjectives)
            {
                noun++;
            }
            if (
                IsLowerCase(sentence, noun)
                && BareNoun.IsAt(sentence, noun)
                && sentence.Word(noun).Length >= ShortestNoun
                && !sentence.IsIn(noun, s_behindMeasures)
                && !MayBeVerb(sentence, noun)
            )
            {
                sink.ReportTokens(this, sentence, i, noun);
            }
        }
    }

    private static bool IsLowerCase(in SentenceContext s, int i) =>
        s.IsPlainWord(i) && !s.Tokens[i].Has(TokenFlags.InitialCapital);

    // "le garçon de 17 ans conteste ces conclusions": a verb, whatever the tagger says, when an object follows.
    private static bool MayBeVerb(in SentenceContext s, int i) =>
        s.CouldBeFinite(i) && (s[i + 1].Pos is Pos.Determiner || s.IsAny(i + 1, ["à", "que", "qu'", "son", "sa"]));
}
