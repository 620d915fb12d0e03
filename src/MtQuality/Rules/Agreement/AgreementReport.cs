using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>Reports a clash with what it clashes with and the forms that would agree; builds strings only when they are wanted.</summary>
internal static class AgreementReport
{
    /// <summary>An adjective, participle or attribute that does not agree with <paramref name="noun"/>.</summary>
    public static void Modifier(Rule rule, in SentenceContext s, FindingSink sink, int modifier, int noun, GenderNumber wanted)
    {
        if (sink.Explains)
        {
            sink.ReportTokens(
                rule,
                s,
                modifier,
                modifier,
                s.Word(noun).ToString(),
                null,
                Inflection.OfNominal(s, modifier, wanted)
            );
        }
        else
        {
            sink.ReportTokens(rule, s, modifier, modifier);
        }
    }

    /// <summary>A verb that does not agree with its subject.</summary>
    public static void Verb(
        Rule rule,
        in SentenceContext s,
        FindingSink sink,
        int verb,
        int subject,
        Person person,
        GrammaticalNumber number
    )
    {
        if (sink.Explains)
        {
            sink.ReportTokens(rule, s, verb, verb, s.Word(subject).ToString(), null, Inflection.OfVerb(s, verb, person, number));
        }
        else
        {
            sink.ReportTokens(rule, s, verb, verb);
        }
    }

    /// <summary>A determiner and a noun that do not agree: the whole stretch is marked, and first the determiner is put right.</summary>
    public static void Group(Rule rule, in SentenceContext s, FindingSink sink, in NounGroup group, bool nounMayChange)
    {
        if (sink.Explains)
        {
            var gender = GenderNumbers.GendersOf(group.OfNoun) == Gender.Feminine ? "féminin" : "masculin";
            sink.ReportTokens(
                rule,
                s,
                group.Determiner,
                group.Noun,
                s.Word(group.Noun).ToString(),
                gender,
                GroupInflection.Suggestions(s, group, nounMayChange)
            );
        }
        else
        {
            sink.ReportTokens(rule, s, group.Determiner, group.Noun);
        }
    }
}
