using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "dans le ajouter", "un configurer simple": a determiner before an infinitive that is no noun. The machine took the name of an action,
/// or of a button, for the action itself.
/// </summary>
internal sealed class InfinitiveAfterDeterminer()
    : WordRule(
        new RuleDescriptor(
            "MTQ4011",
            "InfinitiveAfterDeterminer",
            Category.PartOfSpeech,
            Severity.Major,
            Origin.Machine,
            "« {0} » est un infinitif : après le déterminant « {1} », il faut un nom.",
            "“{0}” is an infinitive: a noun should follow the determiner “{1}”."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        IPreviousWordRule
{
    private static readonly FoldedSet s_determiners = new(
        "un une ce cet cette mon ma mes sa ses notre votre nos vos aux au du chaque"
    );

    // Also object pronouns, unless a preposition before which no infinitive stands shows them to be articles.
    private static readonly FoldedSet s_articles = new("le la les l'");
    private static readonly FoldedSet s_beforeNoun = new("dans avec sur vers sous chez depuis pendant selon contre entre dès");

    // Infinitives that are used as nouns now and then, though the lexicon has them as verbs only.
    private static readonly FoldedSet s_nominal = new(
        "vivre dire faire boire savoir vouloir venir être paraître agir penser sentir mourir voir croire parler rouler lâcher laisser courir gagner bomber"
    );

    public override bool Concerns(in WrittenWord word) => word.Facts.CouldBeInfinitive && !word.IsIn(s_nominal);

    public override bool Concerns(Pos pos, VerbForm form) => form == VerbForm.Infinitive;

    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public bool ConcernsAfter(in WrittenWord previous) => previous.IsIn(s_determiners) || previous.IsIn(s_articles);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && sentence[i].Form == VerbForm.Infinitive
            && IsInfinitiveOnly(sentence, i)
            && IsSurelyDeterminer(sentence, i - 1)
            && !sentence.IsIn(i, s_nominal)
        )
        {
            var determiner = sink.Explains ? sentence.Word(i - 1).ToString() : null;
            sink.ReportTokens(this, sentence, i, i, determiner);
        }
    }

    // "un boire et un manger", "un laisser-faire": what is coined is written with a hyphen or in quotation marks.
    private static bool IsInfinitiveOnly(in SentenceContext s, int i)
    {
        if (!s.IsPlainWord(i) || s.Tokens[i].Has(TokenFlags.HasHyphen))
        {
            return false;
        }
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Form != VerbForm.Infinitive)
            {
                return false;
            }
        }
        return true;
    }

    // "l'un offrir, l'autre vendre", "à une condition, ce faire": a pronoun is no determiner.
    private static bool IsSurelyDeterminer(in SentenceContext s, int i)
    {
        if (s.IsIn(i, s_articles))
        {
            return s.IsIn(i - 1, s_beforeNoun);
        }
        return s.IsIn(i, s_determiners)
            && (!s.Tokens[i].Has(TokenFlags.InitialCapital) || s.IsFirstWord(i))
            && !s.Is(i - 1, "l'")
            && !(s.Is(i, "ce") && s.IsAny(i - 1, ["pour", "sur", "de", "à"]))
            && !(s.Is(i, "du") && s.HasLemma(i - 1, "avoir")); // "elle a du partir": a slip for dû
    }
}
