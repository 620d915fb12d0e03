using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Agreement;

/// <summary>"les résultats sont disponible", "elle est satisfait": subject and attribute differ.</summary>
internal sealed class PredicateAgreement()
    : WordRule(
        new RuleDescriptor(
            "MTQ1008",
            "PredicateAgreement",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {2} » ne s’accorde pas avec « {1} ».",
            "“{2}” does not agree with “{1}”."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        INextWordRule
{
    public override bool Concerns(in WrittenWord word) => word.Facts.CouldBeFinite && VerbGroup.MayLinkAttribute(word);

    public override bool Concerns(Pos pos, VerbForm form) => pos is Pos.Verb or Pos.Auxiliary;

    // An adjective or a participle, or what may stand before it: "pas", "tout", "été".
    public override bool ConcernsBefore(Neighbour next) =>
        !next.IsEdge
        && next.Pos is not (Pos.Preposition or Pos.Contraction or Pos.Punctuation or Pos.CoordinatingConjunction or Pos.Numeral);

    public bool ConcernsBefore(in WrittenWord next) =>
        !next.IsKnown
        || next.Facts.Could(Pos.Adverb)
        || next.Facts.AsModifier != GenderNumber.None
        || VerbGroup.MayStandBeforeAttribute(next);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var attribute = AttributeOf(sentence, i);
        if (attribute <= 0 || !IsAttribute(sentence, attribute) || AgreesPlainly(sentence, i, attribute))
        {
            return;
        }
        // The last verb that a clause was read up to.
        var judged = -1;
        for (var start = 0; Clause.TryReadNext(sentence, ref start, i + 1, out var clause); start++)
        {
            if (!IsSuitable(sentence, clause))
            {
                continue;
            }
            judged = clause.Verb;
            var isOfClause = clause.Verb == i;
            if (clause.SecondVerb(sentence) is var second and > 0 && !Clause.IsReflexive(sentence, second))
            {
                judged = second;
                isOfClause |= second == i;
            }
            if (isOfClause)
            {
                CheckAttributes(sentence, clause, i, sink);
            }
        }
        if (judged < i)
        {
            CheckAgainstVerb(sentence, i, sink);
        }
    }

    // Whether the attribute, and those coordinated with it, agree with all that could carry a subject, and with the verb.
    private static bool AgreesPlainly(in SentenceContext s, int verb, int attribute)
    {
        var numbers = VerbGroup.NumbersInThirdPerson(s, verb);
        if (numbers != GrammaticalNumber.None && !s.FeaturesAsModifier(attribute).AgreesWith(GenderNumbers.Of(numbers)))
        {
            return false;
        }
        var common = GenderNumber.Any;
        for (var i = attribute; i > 0 && IsAttribute(s, i); i = NextAttribute(s, i))
        {
            common &= s.FeaturesAsModifier(i);
        }
        return !SubjectCarriers.MayClashBefore(s, verb, common, out _);
    }

    private static int AttributeOf(in SentenceContext s, int verb) =>
        Clause.IsReflexive(s, verb) ? VerbGroup.ReflexiveAttributeStart(s, verb) : VerbGroup.AttributeStart(s, verb);

    // Whatever the subject is, a plural verb has a plural attribute and a singular verb a singular one.
    private void CheckAgainstVerb(in SentenceContext s, int verb, FindingSink sink)
    {
        if (
            !s[verb].IsVerbal
            || !s[verb].IsFinite
            || !s.IsPlainWord(verb)
            || Clause.IsReflexive(s, verb)
            || HasSubjectOn(s, verb)
        )
        {
            return;
        }
        var numbers = VerbGroup.NumbersInThirdPerson(s, verb);
        var attribute = numbers == GrammaticalNumber.None ? -1 : VerbGroup.AttributeStart(s, verb);
        if (attribute < 0 || !IsAttribute(s, attribute))
        {
            return;
        }
        var features = s.FeaturesAsModifier(attribute);
        var wanted = features.InAnyNumber() & GenderNumbers.Of(numbers);
        if (!features.AgreesWith(wanted) && !IsDistributive(s, attribute, features, wanted))
        {
            AgreementReport.Attribute(this, s, sink, attribute, verb, wanted);
        }
    }

    // "on est ravis", "on n'a pas été prévenues"
    private static bool HasSubjectOn(in SentenceContext s, int verb) =>
        s.IsAny(verb + 1, ["-on", "-t-on"]) || s.Is(verb - 1, "on") || s.Is(verb - 2, "on") || s.Is(verb - 3, "on");

    // "on" stands for any gender and number; agreement with se depends on what se is ("elles se sont rendu compte"). A plural after a
    // comma may end a list whose other members count too.
    private static bool IsSuitable(in SentenceContext s, in Clause clause) =>
        clause.Subject.Person == Person.Third
        && !s.Is(clause.Subject.Head, "on")
        && (!Clause.IsReflexive(s, clause.Verb) || VerbGroup.ReflexiveAttributeStart(s, clause.Verb) > 0)
        && !clause.Subject.NamesPerson
        && (
            clause.Subject.OpensClause
            || (VerbGroup.NumbersInThirdPerson(s, clause.Verb) & GenderNumbers.NumbersOf(clause.Subject.Features))
                == GrammaticalNumber.Singular
        );

    // An attribute and those coordinated with it: "est légère, souple et durable"; "sont conçus pour être légers".
    private void CheckAttributes(in SentenceContext s, in Clause clause, int verb, FindingSink sink)
    {
        var attribute = AttributeOf(s, verb);
        while (attribute > 0 && IsAttribute(s, attribute))
        {
            var features = s.FeaturesAsModifier(attribute);
            if (IsDistributive(s, attribute, features, clause.Subject.Features))
            {
                return;
            }
            if (!clause.Subject.CouldHave(s, features))
            {
                AgreementReport.Attribute(this, s, sink, attribute, clause.Subject.Head, clause.Subject.Features);
            }
            attribute = NextAttribute(s, attribute);
        }
    }

    private static int NextAttribute(in SentenceContext s, int attribute)
    {
        if (Coordination.IsCoordinator(s, attribute + 1))
        {
            return VerbGroup.SkipAdverbs(s, attribute + 2);
        }
        return s[attribute].IsPastParticiple && s.IsAny(attribute + 1, ["pour", "à"]) && s.Is(attribute + 2, "être")
            ? VerbGroup.SkipAdverbs(s, attribute + 3)
            : -1;
    }

    private static bool IsAttribute(in SentenceContext s, int i) =>
        s.IsPlainWord(i)
        && (s.Is(i, Pos.Adjective) || s[i].IsPastParticiple || IsAdjectiveInAnt(s, i))
        && !s.Could(i, Pos.Determiner)
        && !s.Could(i, Pos.Adverb)
        && !s.Could(i, Pos.Preposition)
        && s.FeaturesAsModifier(i) != GenderNumber.None
        && !s.IsAny(i, ["bel", "entendu"]) // bel et bien, bien entendu
        && !s.Is(i + 1, Pos.Noun) // "bon enfant"
        && !(s.Is(i + 1, Pos.Determiner) && s.HasLemma(i, "seul")); // "seules les femmes"

    // "est confiant": no present participle follows these verbs.
    private static bool IsAdjectiveInAnt(in SentenceContext s, int i) =>
        s[i].Form == VerbForm.PresentParticiple && s.Could(i, Pos.Adjective);

    // "les deux modes sont partagé et privé"
    private static bool IsDistributive(in SentenceContext s, int attribute, GenderNumber features, GenderNumber subject) =>
        Coordination.IsConjunction(s, attribute + 1)
        && features.ClashesInNumber(subject)
        && (subject & GenderNumber.Singular) == 0;
}
