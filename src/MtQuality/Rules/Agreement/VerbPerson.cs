using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"je est", "vous peut", "nous avez": a pronoun and its verb differ in person.</summary>
internal sealed class VerbPerson()
    : WordRule(
        new RuleDescriptor(
            "MTQ1007",
            "SubjectVerbPerson",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "Le verbe « {2} » ne s’accorde pas avec « {1} ».",
            "The verb “{2}” does not agree with “{1}”."
        )
        {
            Requires = SentenceTraits.Pronoun,
        }
    )
{
    private static readonly FoldedSet s_pronouns = new("je j' tu il elle on ils elles nous vous");

    private static readonly string[] s_conjunctions =
    [
        "si",
        "lorsque",
        "lorsqu'",
        "quand",
        "puisque",
        "puisqu'",
        "car",
        "mais",
        "donc",
        "quoique",
        "comme",
    ];

    public override bool Concerns(in WrittenWord word) =>
        word.IsIn(s_pronouns) || (word.Facts.CouldBeFinite && word.Facts.NumbersInThirdPerson == GrammaticalNumber.None);

    public override AgreementOf SilencedBy => AgreementOf.Subject;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (sentence.IsIn(i, s_pronouns))
        {
            CheckPronoun(sentence, i, sink);
        }
        if (
            sentence[i].IsVerbal
            && sentence.CouldBeFinite(i)
            && VerbGroup.NumbersInThirdPerson(sentence, i) == GrammaticalNumber.None
        )
        {
            CheckVerb(sentence, i, sink);
        }
    }

    private void CheckPronoun(in SentenceContext s, int i, FindingSink sink)
    {
        var (person, number) = SubjectPronoun(s, i);
        var verb = person == Person.None ? -1 : VerbGroup.FiniteVerbAfter(s, i + 1);
        if (verb >= 0 && s[verb].IsVerbal && !VerbGroup.Could(s, verb, person, number))
        {
            AgreementReport.Verb(this, s, sink, verb, i, person, number);
        }
    }

    // "les organisations développez", "l'écran vous tiendrons": after a noun the verb is in the third person.
    private void CheckVerb(in SentenceContext s, int verb, FindingSink sink)
    {
        if (!SubjectCarriers.MayClashBefore(s, verb, GenderNumber.None, out var start))
        {
            return;
        }
        for (; Clause.TryReadNext(s, ref start, verb, out var clause); start++)
        {
            if (clause.Verb == verb && clause.Subject is { IsPronoun: false, IsRelative: false } && !HasOwnSubject(s, clause))
            {
                var number = GenderNumbers.NumbersOf(clause.Subject.Features);
                AgreementReport.Verb(this, s, sink, verb, clause.Subject.Head, Person.Third, number);
            }
        }
    }

    // "tout ce que le maire nous avons demandé": the clitic before the verb is its subject after all.
    private static bool HasOwnSubject(in SentenceContext s, in Clause clause) =>
        clause.Verb == clause.Subject.Last + 2
        && (
            (s.Is(clause.Verb - 1, "nous") && VerbGroup.Could(s, clause.Verb, Person.First, GrammaticalNumber.Plural))
            || (s.Is(clause.Verb - 1, "vous") && VerbGroup.Could(s, clause.Verb, Person.Second, GrammaticalNumber.Plural))
        );

    // nous and vous are objects more often than not; they are subjects for sure only where a clause begins.
    private static (Person Person, GrammaticalNumber Number) SubjectPronoun(in SentenceContext s, int i)
    {
        if (s.Tokens[i].Has(TokenFlags.HyphenClitic))
        {
            return default;
        }
        if (s.IsAny(i, ["je", "j'"]))
        {
            return (Person.First, GrammaticalNumber.Singular);
        }
        if (s.Is(i, "tu"))
        {
            return (Person.Second, GrammaticalNumber.Singular);
        }
        if (s.IsAny(i, ["il", "elle", "on", "ils", "elles"]) && Subject.TryRead(s, i, out _))
        {
            return (Person.Third, GrammaticalNumber.Both); // Number is the business of MTQ1006.
        }
        var opens = s.IsFirstWord(i) || s.IsAny(i - 1, s_conjunctions);
        return !opens ? default
            : s.Is(i, "nous") ? (Person.First, GrammaticalNumber.Plural)
            : s.Is(i, "vous") ? (Person.Second, GrammaticalNumber.Plural)
            : default;
    }
}
