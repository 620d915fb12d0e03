using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Agreement;

/// <summary>"ils est", "les fonctions permet", "la société ont": subject and verb differ in number.</summary>
internal sealed class VerbNumber()
    : WordRule(
        new RuleDescriptor(
            "MTQ1006",
            "SubjectVerbNumber",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "Le verbe « {2} » ne s’accorde pas en nombre avec son sujet « {1} ».",
            "The verb “{2}” does not agree in number with its subject “{1}”."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    )
{
    public override bool Concerns(in WrittenWord word) =>
        word.Facts.NumbersInThirdPerson is GrammaticalNumber.Singular or GrammaticalNumber.Plural;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var agreeing = GenderNumbers.Of(VerbGroup.NumbersInThirdPerson(sentence, i));
        if (!SubjectCarriers.MayClashBefore(sentence, i, agreeing, out var start))
        {
            return;
        }
        for (; Clause.TryReadNext(sentence, ref start, i, out var clause); start++)
        {
            if (IsVerbOf(sentence, clause, i) && Clashes(sentence, clause.Subject, i))
            {
                var number = GenderNumbers.NumbersOf(clause.Subject.Features);
                AgreementReport.Verb(this, sentence, sink, i, clause.Subject.Head, Person.Third, number);
            }
        }
    }

    // The verb of the clause; or its second one, where the first agrees.
    private static bool IsVerbOf(in SentenceContext s, in Clause clause, int verb) =>
        clause.Subject.Person == Person.Third
        && clause.Verb <= verb
        && (clause.Verb == verb || (!Clashes(s, clause.Subject, clause.Verb) && clause.SecondVerb(s) == verb));

    private static bool Clashes(in SentenceContext s, in Subject subject, int verb)
    {
        var numbers = VerbGroup.NumbersInThirdPerson(s, verb);
        return numbers != GrammaticalNumber.None
            && !subject.CouldHave(s, GenderNumbers.Of(numbers))
            && !MayBeList(subject, numbers)
            && !IsInvertedAttribute(s, verb, numbers);
    }

    // After a comma a singular may be the last of several subjects, whose verb is plural.
    private static bool MayBeList(in Subject subject, GrammaticalNumber verb) =>
        !subject.OpensClause && (verb & GrammaticalNumber.Plural) != 0;

    // "le problème sont les autres": être may agree with what follows.
    private static bool IsInvertedAttribute(in SentenceContext s, int verb, GrammaticalNumber numbers) =>
        numbers == GrammaticalNumber.Plural && s.HasLemma(verb, "être") && s.Is(verb + 1, Pos.Determiner);
}
