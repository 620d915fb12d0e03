using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>Reports a clash with what it clashes with and the forms that would agree; builds strings only when they are wanted.</summary>
internal static class AgreementReport
{
    /// <summary>Words from subject to verb or attribute that are still marked as one stretch.</summary>
    private const int MaxStretch = 6;

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

    /// <summary>An attribute that does not agree with its subject: both are marked when they are close together.</summary>
    public static void Attribute(
        Rule rule,
        in SentenceContext s,
        FindingSink sink,
        int attribute,
        int subject,
        GenderNumber wanted
    )
    {
        var forms = sink.Explains ? Inflection.OfNominal(s, attribute, wanted) : [];
        Clause(rule, s, sink, attribute, subject, forms);
    }

    /// <summary>A verb that does not agree with its subject: both are marked when they are close together.</summary>
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
        var forms = sink.Explains ? Inflection.OfVerb(s, verb, person, number) : [];
        Clause(rule, s, sink, verb, subject, forms);
    }

    private static void Clause(Rule rule, in SentenceContext s, FindingSink sink, int word, int subject, string[] forms)
    {
        var first = IsClose(s, subject, word) ? subject : word;
        if (!sink.Explains)
        {
            sink.ReportTokens(rule, s, first, word);
            return;
        }
        var start = s.Tokens[first].Start;
        var before = s.Text[start..s.Tokens[word].Start].ToString();
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = before + forms[i];
        }
        sink.ReportTokens(rule, s, first, word, s.Word(subject).ToString(), s.Word(word).ToString(), forms);
    }

    private static bool IsClose(in SentenceContext s, int subject, int word)
    {
        for (var i = subject + 1; i < word; i++)
        {
            if (s.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }
        return subject < word && word - subject <= MaxStretch;
    }

    /// <summary>Name of the gender of a set that has one, for the message.</summary>
    public static string GenderName(GenderNumber features) =>
        GenderNumbers.GendersOf(features) == Gender.Feminine ? "féminin" : "masculin";

    /// <summary>A determiner and a noun that do not agree: the whole stretch is marked, and first the determiner is put right.</summary>
    public static void Group(Rule rule, in SentenceContext s, FindingSink sink, in NounGroup group, bool nounMayChange)
    {
        if (sink.Explains)
        {
            sink.ReportTokens(
                rule,
                s,
                group.Determiner,
                group.Noun,
                s.Word(group.Noun).ToString(),
                GenderName(group.OfNoun),
                GroupInflection.Suggestions(s, group, nounMayChange)
            );
        }
        else
        {
            sink.ReportTokens(rule, s, group.Determiner, group.Noun);
        }
    }
}
