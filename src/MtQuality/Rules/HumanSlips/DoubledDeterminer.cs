using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>"au le visage", "cette la ligne": two determiners where a noun takes one, as a sentence that was changed leaves them.</summary>
internal sealed class DoubledDeterminer()
    : WordRule(
        new RuleDescriptor(
            "MTQ9019",
            "DoubledDeterminer",
            Category.Determiner,
            Severity.Minor,
            Origin.Human,
            "« {0} » : deux déterminants de suite, un seul suffit.",
            "“{0}”: two determiners in a row where one is enough."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        INextWordRule
{
    // Determiners that are nothing else, so that no pronoun can explain what follows.
    private static readonly FoldedSet s_first = new("cette cet votre notre vos nos mes tes ses sa chaque au du aux");

    private static readonly FoldedSet s_second = new(
        "le la les l' un une ce cette cet ces mes ses nos vos votre notre chaque du des aux au"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_first);

    public bool ConcernsBefore(in WrittenWord next) => next.IsIn(s_second);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 2 < sentence.Count
            && sentence.IsIn(i, s_first)
            && sentence.IsIn(i + 1, s_second)
            && !sentence.Tokens[i + 1].Has(TokenFlags.InitialCapital)
            && sentence.SpaceBefore(i + 1)
            && !IsSlip(sentence, i)
            && BeginsNounPhrase(sentence, i + 2)
        )
        {
            var second = sink.Explains ? sentence.Word(i + 1).ToString() : null;
            sink.ReportTokens(this, sentence, i, i + 1, null, null, second);
        }
    }

    // "sa les dérange", "ses un problème", "mes le premier": other slips, for ça, c'est and mais. "le retard est du au froid": for dû.
    private static bool IsSlip(in SentenceContext s, int i) =>
        (s.IsAny(i, ["sa", "ses", "mes"]) && (s[i + 2].IsVerbal || s.IsFirstWord(i)))
        || (s.Is(i, "du") && s.IsAny(i + 1, ["au", "aux"]));

    private static bool BeginsNounPhrase(in SentenceContext s, int i) =>
        s[i].Pos is Pos.Noun or Pos.Adjective or Pos.ProperNoun || s.Tokens[i].Kind == TokenKind.Code;
}
