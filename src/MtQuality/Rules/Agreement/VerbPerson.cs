using MtQuality.Language;

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
            var (person, number) = SubjectPronoun(sentence, i);
            if (person == Person.None)
            {
                continue;
            }
            var verb = VerbGroup.FiniteVerbAfter(sentence, i + 1);
            if (verb >= 0 && sentence[verb].IsVerbal && !VerbGroup.Could(sentence, verb, person, number))
            {
                AgreementReport.Verb(this, sentence, sink, verb, i, person, number);
            }
        }
    }

    // nous and vous are objects more often than not; they are subjects for sure only where a clause begins.
    private static (Person Person, GrammaticalNumber Number) SubjectPronoun(in SentenceContext s, int i)
    {
        if (s.Tokens[i].Has(Text.TokenFlags.HyphenClitic))
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
