using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// "la problème", "cette problème", "un application": determiner and noun differ in gender. People who speak French get le and la right
/// with the nouns that they know; un and une, ce and cette differ by letters that a hurried hand leaves out or puts in.
/// </summary>
internal sealed class DeterminerGender : WordRule
{
    private static readonly FoldedSet s_articles = new("le la");

    private readonly bool _isArticle;

    private DeterminerGender(string id, string name, Origin origin, bool isArticle)
        : base(
            new RuleDescriptor(
                id,
                name,
                Category.Agreement,
                Severity.Major,
                origin,
                "« {1} » est du {2} : le déterminant ne s’accorde pas avec le nom.",
                "“{1}” is {2} in French: the determiner does not agree with the noun."
            )
            {
                Requires = SentenceTraits.Determiner,
            }
        ) => _isArticle = isArticle;

    /// <summary>The definite article: la problème, le réunion.</summary>
    public static DeterminerGender Article { get; } = new("MTQ1002", "ArticleNounGender", Origin.Machine, isArticle: true);

    /// <summary>Any other determiner: un application, cette problème, au maison, toute le monde, certaines de nos produits.</summary>
    public static DeterminerGender Other { get; } = new("MTQ1012", "DeterminerNounGender", Origin.Either, isArticle: false);

    public override bool Concerns(in WrittenWord word) => NounGroup.MayBeginWith(word) && (!_isArticle || word.IsIn(s_articles));

    public override bool ConcernsBefore(Neighbour next) => NounGroup.MayGoOnWith(next);

    public override AgreementOf SilencedBy => AgreementOf.Determiner;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        var isArticle = sentence.IsIn(i, s_articles);
        // Each determiner is read by one of the two rules, but for those before which "tout" may clash.
        if (isArticle != _isArticle && (_isArticle || !sentence.IsAny(i - 1, ["tout", "toute"])))
        {
            return;
        }
        if (!NounGroup.TryRead(sentence, i, out var group))
        {
            return;
        }
        if (group.OfDeterminer.ClashesInGender(group.OfNoun))
        {
            if (isArticle == _isArticle && !NounGroup.MayBeObjectAndVerb(sentence, i) && !IsFaceToFace(sentence, group))
            {
                AgreementReport.Group(this, sentence, sink, group, nounMayChange: false);
            }
        }
        else if (!_isArticle)
        {
            CheckPredeterminer(sentence, group, sink);
            CheckPartitive(sentence, group, sink);
        }
    }

    // "un face à face", "le tête à tête", "un porte à porte"
    private static bool IsFaceToFace(in SentenceContext s, in NounGroup group) =>
        s.Is(group.Noun + 1, "à") && WordForms.EqualsIgnoringCase(s.Word(group.Noun), s.Word(group.Noun + 2));

    // "tous les voitures", "toute le monde"
    private void CheckPredeterminer(in SentenceContext s, in NounGroup group, FindingSink sink)
    {
        var first = group.Determiner - 1;
        var features =
            s.IsAny(first, ["tous", "tout"]) ? GenderNumber.Masculine
            : s.IsAny(first, ["toutes", "toute"]) ? GenderNumber.Feminine
            : GenderNumber.None;
        // "nous avons tous les mains prises", "avant tout la santé", "pas du tout la même": it belongs to the subject, or to an adverb.
        if (
            features.ClashesInGender(group.Features)
            && !s[first - 1].IsVerbal
            && !s.IsAny(first - 1, ["avant", "après", "malgré", "surtout", "dessus", "du"])
            && !s.IsMark(group.Noun + 1, ',') // "tous les rentes, salaires et retraites": it agrees with all of them
            && s[first - 1].Pos is not (Pos.Pronoun or Pos.Adverb or Pos.Noun)
        )
        {
            Report(s, sink, first, group);
        }
    }

    // "l'un des marques", "certaines de nos produits"
    private void CheckPartitive(in SentenceContext s, in NounGroup group, FindingSink sink)
    {
        var of = s.Is(group.Determiner, "des") ? group.Determiner : group.Determiner - 1;
        if (of != group.Determiner && !s.IsAny(of, ["de", "d'"]))
        {
            return;
        }
        var first = of - 1;
        var features =
            s.IsAny(first, ["un", "chacun", "certains", "aucun"]) ? GenderNumber.Masculine
            : s.IsAny(first, ["une", "chacune", "certaines", "aucune"]) ? GenderNumber.Feminine
            : GenderNumber.None;
        // "la une des journaux", "ils demandent chacun des excuses"
        if (
            (s.Is(first - 1, Pos.Determiner) && !s.Is(first - 1, "l'"))
            || (s[first - 1].IsVerbal && s.IsAny(first, ["chacun", "chacune"]))
        )
        {
            return;
        }
        if (features.ClashesInGender(group.Features) && (group.Features & GenderNumber.Singular) == 0)
        {
            Report(s, sink, first, group);
        }
    }

    private void Report(in SentenceContext s, FindingSink sink, int first, in NounGroup group)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, first, first);
            return;
        }
        var form = PronounForms.OtherGender(s.Word(first));
        sink.ReportTokens(
            this,
            s,
            first,
            first,
            s.Word(group.Noun).ToString(),
            AgreementReport.GenderName(group.OfNoun),
            form is null ? [] : [form]
        );
    }
}
