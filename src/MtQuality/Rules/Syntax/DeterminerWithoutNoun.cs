using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"ouvrez la de votre choix", "chaque de ces tables": a determiner with nothing to determine before the next preposition.</summary>
internal sealed class DeterminerWithoutNoun()
    : WordRule(
        new RuleDescriptor(
            "MTQ4012",
            "DeterminerWithoutNoun",
            Category.Determiner,
            Severity.Major,
            Origin.Machine,
            "« {0} » : le déterminant n’a pas de nom.",
            "“{0}”: the determiner has no noun."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        INextWordRule
{
    // Determiners that cannot stand alone ("un", "tout", "certains" can) and are no nouns ("un son de cloche", "le ton de la voix").
    private static readonly FoldedSet s_determiners = new(
        "le la les cet cette mon ma mes ta tes sa ses notre votre nos vos chaque du au aux"
    );

    // What cannot begin a noun phrase. "sur", "pour", "contre", "sans" can: le pour et le contre, les sans-abri.
    private static readonly FoldedSet s_next = new("de d' dans avec qui que qu' dont lorsque afin");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_determiners);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_next);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 2 < sentence.Count
            && sentence.IsIn(i + 1, s_next)
            && sentence.IsIn(i, s_determiners)
            && (!sentence.HasCapital(i) || sentence.IsFirstWord(i))
            && !sentence.HasCapital(i + 1)
            // "les de Gaulle", "la d'Artagnan"
            && !sentence.HasCapital(i + 2)
            && !sentence.IsQuoteMark(i + 2)
            && !IsPronoun(sentence, i)
            && sentence.Tokens[i + 2].Kind == TokenKind.Word
        )
        {
            sink.ReportTokens(this, sentence, i, i + 1);
        }
    }

    // "je le lui dis", "prends-la de force", "le son de", "est des la": a verb before or behind makes it a pronoun, a determiner makes
    // it a noun.
    private static bool IsPronoun(in SentenceContext s, int i) =>
        s.Tokens[i].Has(TokenFlags.HyphenClitic)
        || s[i - 1].Pos is Pos.Determiner or Pos.Contraction
        || s.IsQuoteMark(i - 1)
        || (s.IsAny(i, ["du", "au", "aux"]) && s.IsAny(i + 1, ["qu'", "que"]));
}
