using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"il également permet", "vous généralement utilisez": an adverb between a subject pronoun and its verb, where English puts it.</summary>
internal sealed class AdverbBeforeVerb()
    : WordRule(
        new RuleDescriptor(
            "MTQ4013",
            "AdverbBeforeVerb",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » : l’adverbe se place après le verbe « {1} ».",
            "“{0}”: the adverb belongs after the verb “{1}”."
        )
        {
            Requires = SentenceTraits.Pronoun | SentenceTraits.FiniteVerb,
        }
    ),
        IPreviousWordRule
{
    // Nothing but other clitics may stand between these and the verb.
    private static readonly FoldedSet s_subjects = new("je j' tu il ils on");

    // These may be followed by an apposition: "elle aussi", "vous seuls", "eux-mêmes".
    private static readonly FoldedSet s_appositive = new("elle elles nous vous qui");

    private static readonly FoldedSet s_notAdverbs = new(
        "ne n' y en ni plus pas jamais que ci là même mêmes aussi seul tout tous"
    );

    public override bool Concerns(in WrittenWord word) => word.Facts.IsOnly(Pos.Adverb) && !word.IsIn(s_notAdverbs);

    public override bool ConcernsBefore(Neighbour next) => next.Pos is Pos.Verb or Pos.Auxiliary;

    public bool ConcernsAfter(in WrittenWord previous) => previous.IsIn(s_subjects) || previous.IsIn(s_appositive);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && i + 1 < sentence.Count
            && IsSubject(sentence, i - 1)
            && IsAdverb(sentence, i)
            && IsVerb(sentence, i + 1)
            && !sentence.Tokens[i - 1].Has(TokenFlags.HyphenClitic)
        )
        {
            Report(sentence, i - 1, sink);
        }
    }

    // "qui souvent finissent", "vous qui toujours riez": only an adverb in -ment is sure there.
    private static bool IsSubject(in SentenceContext s, int i) =>
        s.IsIn(i, s_subjects)
        || (s.IsIn(i, s_appositive) && !s.Is(i, "qui") && s.IsFirstWord(i) && s.Word(i + 1).EndsWith("ment"));

    private static bool IsAdverb(in SentenceContext s, int i) =>
        s.IsPlainWord(i) && s.IsOnly(i, Pos.Adverb) && !s.IsIn(i, s_notAdverbs);

    private static bool IsVerb(in SentenceContext s, int i) =>
        s[i].IsVerbal
        && s[i].IsFinite
        && s.IsPlainWord(i)
        && (s.IsOnlyFinite(i) || s.CouldBeFinite(i) && !s.Could(i, Pos.Adjective));

    private void Report(in SentenceContext s, int subject, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, subject, subject + 2);
            return;
        }
        var verb = s.Word(subject + 2).ToString();
        sink.ReportTokens(this, s, subject, subject + 2, verb, null, $"{s.Word(subject)} {verb} {s.Word(subject + 1)}");
    }
}
