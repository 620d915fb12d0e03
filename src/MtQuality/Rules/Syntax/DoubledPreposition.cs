using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"avec dans le dossier", "de à la base": two prepositions in a row that do not go together in French.</summary>
internal sealed class DoubledPreposition()
    : WordRule(
        new RuleDescriptor(
            "MTQ4016",
            "DoubledPreposition",
            Category.Preposition,
            Severity.Major,
            Origin.Either,
            "« {0} » : ces deux prépositions ne se suivent pas.",
            "“{0}”: these two prepositions do not go together."
        )
    ),
        INextWordRule
{
    // Each with those that cannot follow it. "pour dans dix jours", "de sous le lit", "avec à sa tête", "dans de bonnes mains" are French.
    private static readonly (string First, FoldedSet Second)[] s_pairs =
    [
        ("de", new FoldedSet("avec pour")),
        ("à", new FoldedSet("avec sur dans sans")),
        ("dans", new FoldedSet("à au aux avec sur pour par")),
        ("sur", new FoldedSet("à au aux dans avec par pour")),
        ("avec", new FoldedSet("dans par")),
        ("par", new FoldedSet("à au aux dans avec pour")),
        ("pour", new FoldedSet("avec par")),
        ("sans", new FoldedSet("avec dans")),
    ];

    private static readonly FoldedSet s_first = new("de à dans sur avec par pour sans");
    private static readonly FoldedSet s_second = new("à au aux avec dans par pour sans sur");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_first);

    public override bool Concerns(Pos pos, VerbForm form) => pos == Pos.Preposition;

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_second);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 2 < sentence.Count
            && IsPair(sentence, i)
            && sentence.SpaceBefore(i + 1)
            && !IsAdverbial(sentence, i)
            && BeginsNounPhrase(sentence, i + 2)
        )
        {
            var second = sink.Explains ? sentence.Word(i + 1).ToString() : null;
            sink.ReportTokens(this, sentence, i, i + 1, null, null, second);
        }
    }

    private static bool IsPair(in SentenceContext s, int i)
    {
        if (!s.Is(i, Pos.Preposition) || s.Tokens[i].Has(TokenFlags.InitialCapital))
        {
            return false;
        }
        foreach (var (first, second) in s_pairs)
        {
            if (s.Is(i, first))
            {
                return second.Contains(s.Word(i + 1)) && !s.Tokens[i + 1].Has(TokenFlags.InitialCapital);
            }
        }
        return false;
    }

    // "il fait avec à la maison": at the end of its clause the first one is an adverb. "dans en gros dix minutes", "de par la loi".
    private static bool IsAdverbial(in SentenceContext s, int i) =>
        (s.Is(i, "de") && s.Is(i + 1, "par"))
        || (s.IsAny(i, ["avec", "sans", "par", "pour"]) && s[i - 1].IsVerbal)
        || s.IsAny(i + 2, ["peu", "près", "peine", "exemple", "fait", "gros", "ailleurs", "conséquent"]);

    private static bool BeginsNounPhrase(in SentenceContext s, int i) =>
        s[i].Pos is Pos.Determiner or Pos.Noun or Pos.Adjective && s.Tokens[i].Kind == TokenKind.Word;
}
