using MtQuality.Language;
using MtQuality.Rules.Chunking;

namespace MtQuality.Rules.Agreement;

/// <summary>"ils est", "les fonctions permet", "la société ont": subject and verb differ in number.</summary>
internal sealed class VerbNumber()
    : SentenceRule(
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
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (!Clause.TryRead(sentence, i, out var clause) || clause.Subject.Person != Person.Third)
            {
                continue;
            }
            if (!Report(sentence, clause.Subject, clause.Verb, sink) && clause.SecondVerb(sentence) is var second and > 0)
            {
                Report(sentence, clause.Subject, second, sink);
            }
        }
    }

    private bool Report(in SentenceContext s, in Subject subject, int verb, FindingSink sink)
    {
        var numbers = VerbGroup.NumbersInThirdPerson(s, verb);
        var clashes =
            numbers != GrammaticalNumber.None
            && !subject.CouldHave(s, GenderNumbers.Of(numbers))
            && !MayBeList(subject, numbers)
            && !IsInvertedAttribute(s, verb, numbers);
        if (clashes)
        {
            AgreementReport.Verb(this, s, sink, verb, subject.Head, Person.Third, GenderNumbers.NumbersOf(subject.Features));
        }
        return clashes;
    }

    // After a comma a singular may be the last of several subjects, whose verb is plural.
    private static bool MayBeList(in Subject subject, GrammaticalNumber verb) =>
        !subject.OpensClause && (verb & GrammaticalNumber.Plural) != 0;

    // "le problème sont les autres": être may agree with what follows.
    private static bool IsInvertedAttribute(in SentenceContext s, int verb, GrammaticalNumber numbers) =>
        numbers == GrammaticalNumber.Plural && s.HasLemma(verb, "être") && s.Is(verb + 1, Pos.Determiner);
}
