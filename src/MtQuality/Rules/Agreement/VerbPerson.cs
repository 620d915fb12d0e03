using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"je est", "vous peut", "nous avez": a pronoun and its verb differ in person.</summary>
internal sealed class VerbPerson()
    : SentenceRule(
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

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            var (person, number) = s_pronouns.Contains(sentence.Word(i)) ? SubjectPronoun(sentence, i) : default;
            if (person == Person.None)
            {
                CheckNoun(sentence, i, sink);
                continue;
            }
            var verb = VerbGroup.FiniteVerbAfter(sentence, i + 1);
            if (verb >= 0 && sentence[verb].IsVerbal && !VerbGroup.Could(sentence, verb, person, number))
            {
                AgreementReport.Verb(this, sentence, sink, verb, i, person, number);
            }
        }
    }

    // "les organisations développez", "l'écran vous tiendrons": after a noun the verb is in the third person.
    private void CheckNoun(in SentenceContext s, int i, FindingSink sink)
    {
        if (
            Clause.TryRead(s, i, out var clause)
            && clause.Subject is { IsPronoun: false, IsRelative: false }
            && VerbGroup.NumbersInThirdPerson(s, clause.Verb) == GrammaticalNumber.None
            && !HasOwnSubject(s, clause)
        )
        {
            var number = GenderNumbers.NumbersOf(clause.Subject.Features);
            AgreementReport.Verb(this, s, sink, clause.Verb, clause.Subject.Head, Person.Third, number);
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
