using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>
/// A verb with the ending of another person that sounds alike: "je prend", "tu mange", "il peux", "ils mange". Who writes by ear makes
/// this slip; a machine that misses the person misses the sound as well ("je est").
/// </summary>
internal sealed class SilentVerbEnding()
    : WordRule(
        new RuleDescriptor(
            "MTQ9017",
            "SilentVerbEnding",
            Category.Agreement,
            Severity.Minor,
            Origin.Human,
            "« {0} » : avec « {1} », le verbe s'écrit autrement, et se prononce de même.",
            "\"{0}\": with \"{1}\" the verb is spelled in another way and sounds the same."
        )
        {
            Requires = SentenceTraits.Pronoun,
        }
    )
{
    private const int LongestVerb = 24;

    private static readonly FoldedSet s_pronouns = new("je j' tu il elle on ils elles");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_pronouns);

    public override AgreementOf SilencedBy => AgreementOf.Subject;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        var (person, number) = SubjectPronoun(sentence, i);
        if (person == Person.None)
        {
            return;
        }
        var verb = VerbGroup.FiniteVerbAfter(sentence, i + 1);
        if (
            verb >= 0
            && sentence[verb].IsVerbal
            && sentence[verb].IsFinite
            && (person != Person.Third || !sentence.CouldBePastParticiple(verb))
            && !VerbGroup.Could(sentence, verb, person, number)
            && SoundsRight(sentence, verb, person, number)
        )
        {
            Report(sentence, i, verb, person, number, sink);
        }
    }

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
            return s.Is(i, Pos.Pronoun) ? (Person.Second, GrammaticalNumber.Singular) : default;
        }
        if (!s.IsAny(i, ["il", "elle", "on", "ils", "elles"]) || !Subject.TryRead(s, i, out _))
        {
            return default;
        }
        return (Person.Third, s.IsAny(i, ["ils", "elles"]) ? GrammaticalNumber.Plural : GrammaticalNumber.Singular);
    }

    private static bool SoundsRight(in SentenceContext s, int verb, Person person, GrammaticalNumber number)
    {
        var word = s.Word(verb);
        if (word.Length > LongestVerb)
        {
            return false;
        }
        if (number == GrammaticalNumber.Plural)
        {
            return VerbGroup.Could(s, verb, Person.Third, GrammaticalNumber.Singular) && SoundsLikePlural(s, word);
        }
        // suis, es and est, ai and a do not sound alike, but "tu est" and "il as" do.
        return person switch
        {
            Person.First => word[^1] is 't' or 'd'
                && !s.HasLemma(verb, "être")
                && VerbGroup.Could(s, verb, Person.Third, GrammaticalNumber.Singular),
            Person.Second => VerbGroup.Could(s, verb, Person.Third, GrammaticalNumber.Singular),
            _ => SoundsLikeSingular(s, verb, word),
        };
    }

    // "il peux", "on vois", "il as"; "il mangent", "elle étaient".
    private static bool SoundsLikeSingular(in SentenceContext s, int verb, ReadOnlySpan<char> word) =>
        word[^1] is 's' or 'x'
            ? VerbGroup.Could(s, verb, Person.Second, GrammaticalNumber.Singular)
            : word.EndsWith("aient") || (word.EndsWith("ent") && IsThirdPerson(s, word[..^2], GrammaticalNumber.Singular));

    // "ils était", "ils mange", "ils voit".
    private static bool SoundsLikePlural(in SentenceContext s, ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ait"))
        {
            return true;
        }
        Span<char> buffer = stackalloc char[LongestVerb + 3];
        var stem = word[^1] == 't' ? word[..^1] : word;
        var ending = word[^1] == 't' ? "ent" : "nt";
        stem.CopyTo(buffer);
        ending.CopyTo(buffer[stem.Length..]);
        return word[^1] is 't' or 'e' && IsThirdPerson(s, buffer[..(stem.Length + ending.Length)], GrammaticalNumber.Plural);
    }

    private static bool IsThirdPerson(in SentenceContext s, ReadOnlySpan<char> form, GrammaticalNumber number)
    {
        foreach (var analysis in s.Lexicon.AnalysesOf(s.Lexicon.ClassOf(form, out _)))
        {
            var morph = analysis.Morph;
            if (morph.IsVerbal && morph.IsFinite && (morph.Person & Person.Third) != 0 && (morph.Number & number) != 0)
            {
                return true;
            }
        }
        return false;
    }

    private void Report(in SentenceContext s, int pronoun, int verb, Person person, GrammaticalNumber number, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, verb, verb);
            return;
        }
        sink.ReportTokens(this, s, verb, verb, s.Word(pronoun).ToString(), null, Inflection.OfVerb(s, verb, person, number));
    }
}
