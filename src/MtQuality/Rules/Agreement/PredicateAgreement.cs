using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>"les résultats sont disponible", "elle est satisfait": subject and attribute differ.</summary>
internal sealed class PredicateAgreement()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1008",
            "PredicateAgreement",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas avec le sujet « {1} ».",
            "“{0}” does not agree with the subject “{1}”."
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
            if (Clause.TryRead(sentence, i, out var clause) && IsSuitable(sentence, clause))
            {
                CheckAttributes(sentence, clause, sink);
            }
        }
    }

    // "on" stands for any gender and number; agreement with se depends on what se is ("elles se sont rendu compte"). A plural after a
    // comma may end a list whose other members count too.
    private static bool IsSuitable(in SentenceContext s, in Clause clause) =>
        clause.Subject.Person == Person.Third
        && !s.Is(clause.Subject.Head, "on")
        && !Clause.IsReflexive(s, clause.Verb)
        && !clause.Subject.NamesPerson
        && (
            clause.Subject.OpensClause
            || (VerbGroup.NumbersInThirdPerson(s, clause.Verb) & GenderNumbers.NumbersOf(clause.Subject.Features))
                == GrammaticalNumber.Singular
        );

    // The attributes of the verb, and of a second verb that shares the subject: "la lampe a un pied et est livrée montée".
    private void CheckAttributes(in SentenceContext s, in Clause clause, FindingSink sink)
    {
        CheckAttributes(s, clause, VerbGroup.AttributeStart(s, clause.Verb), sink);
        if (clause.SecondVerb(s) is var second and > 0 && !Clause.IsReflexive(s, second))
        {
            CheckAttributes(s, clause, VerbGroup.AttributeStart(s, second), sink);
        }
    }

    // An attribute and those coordinated with it: "est légère, souple et durable"; "sont conçus pour être légers".
    private void CheckAttributes(in SentenceContext s, in Clause clause, int attribute, FindingSink sink)
    {
        while (attribute > 0 && IsAttribute(s, attribute))
        {
            var features = s.FeaturesAsModifier(attribute);
            if (IsDistributive(s, attribute, features, clause.Subject.Features))
            {
                return;
            }
            if (!clause.Subject.CouldHave(s, features))
            {
                AgreementReport.Modifier(this, s, sink, attribute, clause.Subject.Head, clause.Subject.Features);
            }
            attribute = NextAttribute(s, attribute);
        }
    }

    private static int NextAttribute(in SentenceContext s, int attribute)
    {
        if (s.IsCoordinator(attribute + 1))
        {
            return VerbGroup.SkipAdverbs(s, attribute + 2);
        }
        return s[attribute].IsPastParticiple && s.IsAny(attribute + 1, ["pour", "à"]) && s.Is(attribute + 2, "être")
            ? VerbGroup.SkipAdverbs(s, attribute + 3)
            : -1;
    }

    private static bool IsAttribute(in SentenceContext s, int i) =>
        s.IsPlainWord(i)
        && (s.Is(i, Pos.Adjective) || s[i].IsPastParticiple)
        && !s.Could(i, Pos.Determiner)
        && !s.Could(i, Pos.Adverb)
        && !s.Could(i, Pos.Preposition)
        && s.FeaturesAsModifier(i) != GenderNumber.None
        && !s.IsAny(i, ["bel", "entendu"]) // bel et bien, bien entendu
        && s[i + 1].Pos is not (Pos.Noun or Pos.Determiner); // "bon enfant", "seules les femmes"

    // "les deux modes sont partagé et privé"
    private static bool IsDistributive(in SentenceContext s, int attribute, GenderNumber features, GenderNumber subject) =>
        s.IsCoordinator(attribute + 1) && features.ClashesInNumber(subject) && (subject & GenderNumber.Singular) == 0;
}
