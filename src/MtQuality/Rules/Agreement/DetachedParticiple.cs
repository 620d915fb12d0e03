using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"Fabriqué en Chine, les lampes durent": a participle at the head of a sentence that does not agree with the subject.</summary>
internal sealed class DetachedParticiple()
    : WordRule(
        new RuleDescriptor(
            "MTQ1011",
            "DetachedParticiple",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "Le participe « {0} » ne s’accorde pas avec le sujet « {1} ».",
            "The participle “{0}” does not agree with the subject “{1}”."
        )
        {
            Requires = SentenceTraits.PastParticiple | SentenceTraits.FiniteVerb,
        }
    )
{
    private const int MaxLength = 30;

    // Participles that have become prepositions, or that a clause completes: "vu la situation", "étant donné", "mis à part".
    private static readonly FoldedSet s_invariable = new(
        "vu étant compris excepté passé mis sauf attendu supposé ci-joint ci-inclus hormis donné fini pris soit lié dit considéré entendu formulé exprimé "
            + "venu rendu parti"
    );

    public override bool Concerns(in WrittenWord word) =>
        !word.Facts.Could(Pos.Noun) && !word.Facts.Could(Pos.Preposition) && !word.IsIn(s_invariable);

    public override bool Concerns(Pos pos, VerbForm form) => form == VerbForm.PastParticiple;

    // At the head of the sentence, but for marks and an adverb.
    public override bool ConcernsAfter(Neighbour previous) =>
        previous.Pos
            is not (
                Pos.Verb
                or Pos.Auxiliary
                or Pos.Determiner
                or Pos.Pronoun
                or Pos.Contraction
                or Pos.SubordinatingConjunction
            );

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (FirstParticiple(sentence) == i)
        {
            CheckParticiple(sentence, i, sink);
        }
    }

    private void CheckParticiple(in SentenceContext sentence, int participle, FindingSink sink)
    {
        var subject = SubjectAfterComma(sentence, participle);
        if (subject < 0 || !Clause.TryRead(sentence, subject, out var clause) || clause.Subject.IsRelative)
        {
            return;
        }
        var features = sentence.FeaturesAsModifier(participle);
        if (features != GenderNumber.None && !clause.Subject.CouldHave(sentence, features) && !clause.Subject.NamesPerson)
        {
            AgreementReport.Modifier(this, sentence, sink, participle, clause.Subject.Head, clause.Subject.Features);
        }
    }

    // "Construit pour durer, …", "Entièrement conçu en Suisse, …"
    private static int FirstParticiple(in SentenceContext s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }
            var participle = s.Is(i, Pos.Adverb) ? i + 1 : i;
            return
                s[participle].IsPastParticiple
                && s.IsFirstWord(i)
                && !s.Could(participle, Pos.Noun)
                && !s.Could(participle, Pos.Preposition)
                && !s.IsIn(participle, s_invariable)
                ? participle
                : -1;
        }
        return -1;
    }

    // What follows the first comma, when no verb and no other mark stands before it, and a pronoun or a determiner behind it.
    private static int SubjectAfterComma(in SentenceContext s, int participle)
    {
        for (var i = participle + 1; i < s.Count && i - participle <= MaxLength; i++)
        {
            if (s.IsMark(i, ','))
            {
                var isSubject = s.IsAny(i + 1, ["il", "elle", "ils", "elles"]) || s.Is(i + 1, Pos.Determiner);
                return isSubject && s.IsPlainWord(i + 1) ? i + 1 : -1;
            }
            if (
                s.Tokens[i].Kind == TokenKind.Punctuation
                || (s[i].IsVerbal && s[i].IsFinite)
                || s[i].Subclass == Subclass.Relative
            )
            {
                return -1;
            }
        }
        return -1;
    }
}
