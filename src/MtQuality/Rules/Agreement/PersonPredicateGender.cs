using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// What is said of a person in the wrong gender: "« je suis ravie », a déclaré M. Morel", "Nadella est toujours intéressée". The
/// gender comes from the article: functions, titles, pronouns, first names, and who speaks in a quotation.
/// </summary>
internal sealed class PersonPredicateGender()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1001",
            "PersonPredicateGender",
            Category.Agreement,
            Severity.Major,
            Origin.Machine,
            "« {0} » ne s’accorde pas en genre avec la personne dont il s’agit, {1} ; on attend « {2} ».",
            "“{0}” does not agree in gender with the person it is said of, {1}; “{2}” is expected."
        )
    )
{
    // How far back the clause is searched for what opens it or governs it, in tokens: "Convaincue que …, je".
    private const int MaxClause = 30;

    public override bool ReadsMemory => true;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        if (sentence.Memory is null)
        {
            return;
        }
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsAny(i, ["je", "j'"]))
            {
                CheckSpeaker(sentence, i, sink);
            }
            else if (sentence.IsAny(i, ["m'", "me"]))
            {
                CheckSpeakerAsObject(sentence, i, sink);
            }
            else if (
                sentence.Tokens[i].Has(TokenFlags.InitialCapital)
                && sentence.Memory.TryMention(sentence.ArticleIndex(i), out var mention)
                && mention.First == sentence.ArticleIndex(i)
            )
            {
                CheckNamed(sentence, mention, sink);
                i += mention.Last - mention.First;
            }
            else if (sentence.Is(i, "l'") && PersonNouns.IsAt(sentence, i + 1) && Subject.TryRead(sentence, i, out _))
            {
                CheckCalled(sentence, i + 1, sink);
            }
        }
    }

    private void CheckSpeaker(in SentenceContext s, int pronoun, FindingSink sink)
    {
        var gender = GenderOfSpeaker(s, pronoun);
        if (gender == Gender.None)
        {
            return;
        }
        CheckAttributes(
            s,
            PersonAttribute.Find(s, pronoun + 1, isFirstPerson: true),
            gender,
            NameOfSpeaker(s, pronoun, sink),
            sink
        );
        var opening = OpeningBefore(s, pronoun);
        if (opening >= 0)
        {
            CheckAttribute(s, opening, gender, NameOfSpeaker(s, pronoun, sink), sink);
        }
    }

    /// <summary>
    /// "Cela m'a surprise": the participle agrees with the object. Only a feminine that a man says is reported: the missing feminine is
    /// a human habit, and me is often an indirect object (il m'a dit). After "que" the participle agrees with something else.
    /// </summary>
    private void CheckSpeakerAsObject(in SentenceContext s, int pronoun, FindingSink sink)
    {
        var isCompound = s.IsAny(pronoun + 1, ["a", "avait", "aura", "aurait", "ont", "avaient"]);
        if (!isCompound || GenderOfSpeaker(s, pronoun) != Gender.Masculine || HasRelativeBefore(s, pronoun))
        {
            return;
        }
        var participle = s.Is(pronoun + 2, Pos.Adverb) ? pronoun + 3 : pronoun + 2;
        CheckAttribute(s, participle, Gender.Masculine, NameOfSpeaker(s, pronoun, sink), sink);
    }

    private void CheckNamed(in SentenceContext s, NameMention mention, FindingSink sink)
    {
        var memory = s.Memory!;
        var person = memory.PersonOf(mention);
        if (person.Gender == Gender.None)
        {
            return;
        }
        var first = mention.First - s.Sentence.FirstToken;
        var last = mention.Last - s.Sentence.FirstToken;
        if (last >= s.Count)
        {
            return;
        }
        if (PersonSubject.Begins(s, first, last))
        {
            CheckAttribute(s, PersonAttribute.ApposedParticiple(s, last), person.Gender, person.Name, sink);
        }
        if (PersonSubject.TryFindRelative(s, first, last, out var afterRelative))
        {
            CheckAttributes(s, PersonAttribute.Find(s, afterRelative, isFirstPerson: false), person.Gender, person.Name, sink);
        }
        if (PersonSubject.TryFindEnd(s, first, last, out var afterSubject))
        {
            CheckAttributes(s, PersonAttribute.Find(s, afterSubject, isFirstPerson: false), person.Gender, person.Name, sink);
        }
    }

    /// <summary>"l'humoriste", where neither noun nor article tells the gender, but the article said whom it calls so.</summary>
    private void CheckCalled(in SentenceContext s, int noun, FindingSink sink)
    {
        var person = s.Memory!.PersonCalled(s, noun);
        if (person is not null && person.Gender != Gender.None)
        {
            CheckAttributes(s, PersonAttribute.Find(s, noun + 1, isFirstPerson: false), person.Gender, person.Name, sink);
        }
    }

    private void CheckAttributes(in SentenceContext s, int attribute, Gender gender, string? name, FindingSink sink)
    {
        while (attribute >= 0 && attribute < s.Count)
        {
            CheckAttribute(s, attribute, gender, name, sink);
            attribute = PersonAttribute.Next(s, attribute);
        }
    }

    private void CheckAttribute(in SentenceContext s, int i, Gender gender, string? name, FindingSink sink)
    {
        if (!PersonAttribute.Contradicts(s, i, gender, out var analysis))
        {
            return;
        }
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, i, i);
            return;
        }
        var wanted = analysis.Morph.WithGender(gender).WithNumber(GrammaticalNumber.Singular);
        var form = s.Lexicon.Inflect(s.Word(i), analysis, wanted);
        sink.ReportTokens(this, s, i, i, name, form, form is null ? [] : [form]);
    }

    private static Gender GenderOfSpeaker(in SentenceContext s, int pronoun) =>
        IsReported(s, pronoun) ? Gender.None : s.Memory!.GenderOfSpeakerAt(s.ArticleIndex(pronoun));

    // "Il m'a dit : oui, je suis …" is another voice without quotation marks.
    private static bool IsReported(in SentenceContext s, int pronoun)
    {
        for (var i = pronoun - 1; i >= Math.Max(0, pronoun - MaxClause) && QuotationMarks.Of(s, i) == QuotationMark.None; i--)
        {
            if (s.IsAny(i, [":", "+"]))
            {
                return true;
            }
        }
        return false;
    }

    private static string? NameOfSpeaker(in SentenceContext s, int pronoun, FindingSink sink) =>
        sink.Explains ? s.Memory!.NameOfSpeakerAt(s.ArticleIndex(pronoun)) : null;

    /// <summary>The adjective or participle with which sentence or quotation opens and that is said of "je": "Ravie de ce succès, je …".</summary>
    private static int OpeningBefore(in SentenceContext s, int pronoun)
    {
        if (!s.Is(pronoun - 1, ","))
        {
            return -1;
        }
        for (var i = pronoun - 2; i >= Math.Max(0, pronoun - MaxClause); i--)
        {
            var opens = i == 0 || QuotationMarks.Of(s, i - 1) != QuotationMark.None;
            if (opens)
            {
                return Words.GenderOfAdjective(s, i) != Gender.None ? i : -1;
            }
            if (s.IsAny(i, ["je", "j'", ";", ":"]))
            {
                return -1;
            }
        }
        return -1;
    }

    private static bool HasRelativeBefore(in SentenceContext s, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - MaxClause) && !s.IsAny(k, [".", ";", ":"]); k--)
        {
            if (s.IsAny(k, ["que", "qu'", "dont", "laquelle", "combien", "quelle", "quelles"]))
            {
                return true;
            }
        }
        return false;
    }
}
