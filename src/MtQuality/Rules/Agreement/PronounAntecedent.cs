using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// "La tente pèse deux kilos. Il se monte en cinq minutes.": a pronoun that agrees with nothing that it could stand for. The engine
/// translates one sentence at a time, and "it" has no gender.
/// </summary>
internal sealed class PronounAntecedent()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ1010",
            "PronounAntecedent",
            Category.Pronoun,
            Severity.Major,
            Origin.Either,
            "« {0} » ne s’accorde pas avec « {1} », seul nom que ce pronom puisse reprendre.",
            "“{0}” does not agree with “{1}”, the only noun that it can stand for."
        )
        {
            // Of the few hits that there are, too many stand for something further off.
            Status = RuleStatus.Preview,
        }
    )
{
    private static readonly string[] s_pronouns = ["il", "elle", "ils", "elles"];

    // Verbs that "il" may have without standing for anything: il faut, il reste, il s'agit, il existe.
    private static readonly FoldedSet s_impersonalVerbs = new([.. RuleData.Lines("impersonal-verbs.txt")]);

    // Groups of people, who are taken up in the plural: "L'équipe a gagné. Ils fêtent la victoire."
    private static readonly FoldedSet s_groups = new(
        "équipe police famille gouvernement groupe public foule couple jury majorité minorité association club entreprise société "
            + "armée parti syndicat commission conseil ministère personnel peuple population direction rédaction jeunesse presse"
    );

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        for (var n = 1; n < article.Sentences.Length; n++)
        {
            var sentence = article.SentenceAt(n);
            var pronoun = FirstWord(sentence);
            if (pronoun < 0 || !sentence.IsAny(pronoun, s_pronouns) || !IsPersonal(sentence, pronoun))
            {
                continue;
            }
            var before = article.SentenceAt(n - 1);
            var features = PronounFeatures(sentence, pronoun);
            if (
                !StartsParagraph(sentence)
                && TryReadAntecedent(before, out var antecedent)
                && !antecedent.Features.AgreesWith(features)
                && !OffersOther(before, features)
            )
            {
                var noun = sink.Explains ? before.Word(antecedent.Head).ToString() : null;
                var form = sink.Explains ? Form(antecedent.Features, sentence.Word(pronoun)) : null;
                sink.ReportTokens(this, sentence, pronoun, pronoun, noun, null, form);
            }
        }
    }

    private static int FirstWord(in SentenceContext s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Tokens[i].Kind == TokenKind.Word)
            {
                return i;
            }
            if (s.IsQuoteMark(i) || s.IsDash(i))
            {
                return -1; // Another speaks.
            }
        }
        return -1;
    }

    private static bool StartsParagraph(in SentenceContext s) => s.Tokens[0].Has(TokenFlags.LineStart);

    private static GenderNumber PronounFeatures(in SentenceContext s, int pronoun)
    {
        var features = GenderNumber.None;
        foreach (var analysis in s.Analyses(pronoun))
        {
            if (analysis.Morph.Subclass == Subclass.PersonalSubject)
            {
                features |= GenderNumbers.Of(analysis.Morph);
            }
        }
        return features;
    }

    // Whether the pronoun stands for something: "il" with a verb that is never impersonal, or a participle that nothing follows.
    private static bool IsPersonal(in SentenceContext s, int pronoun)
    {
        var verb = VerbGroup.FiniteVerbAfter(s, pronoun + 1);
        if (verb < 0 || !s[verb].IsVerbal)
        {
            return false;
        }
        if (!s.Is(pronoun, "il"))
        {
            return true;
        }
        var end = VerbGroup.SkipAdverbs(s, verb + 1);
        return !s.HasLemmaIn(verb, s_impersonalVerbs)
            && !s.IsAny(end, ["que", "qu'", "de", "d'"])
            && !Clause.IsReflexive(s, verb);
    }

    // The subject of the sentence before, when it is a thing: persons and groups of them are taken up in several ways.
    private static bool TryReadAntecedent(in SentenceContext s, out Subject antecedent)
    {
        var first = FirstWord(s);
        if (
            first < 0
            || !Subject.TryRead(s, first, out antecedent)
            || antecedent.IsPronoun
            || antecedent.IsRelative
            || antecedent.NamesPerson
        )
        {
            antecedent = default;
            return false;
        }
        return VerbGroup.FiniteVerbAfter(s, antecedent.Last + 1) >= 0
            && !PersonNouns.IsAt(s, antecedent.Head)
            && !s.HasLemmaIn(antecedent.Head, s_groups)
            && !s.IsCollective(antecedent.Head)
            && !s.IsTime(antecedent.Head);
    }

    // Another word that the pronoun could stand for: a noun, a name, a pronoun of the same gender and number.
    private static bool OffersOther(in SentenceContext s, GenderNumber pronoun)
    {
        for (var i = 0; i < s.Count; i++)
        {
            var token = s.Tokens[i];
            var isNominal =
                s[i].Pos is Pos.Noun or Pos.ProperNoun or Pos.Unknown or Pos.Foreign
                || (s.Is(i, Pos.Pronoun) && s[i].Subclass is Subclass.Demonstrative or Subclass.PersonalSubject)
                || (token.Has(TokenFlags.InitialCapital) && !s.IsFirstWord(i))
                || token.Kind is TokenKind.Code or TokenKind.Handle;
            if (isNominal && token.Kind != TokenKind.Punctuation && s.FeaturesAsAntecedent(i).AgreesWith(pronoun))
            {
                return true;
            }
        }
        return false;
    }

    private static string Form(GenderNumber features, ReadOnlySpan<char> written)
    {
        var form =
            (features & GenderNumber.MasculineSingular) != 0 ? "il"
            : (features & GenderNumber.FeminineSingular) != 0 ? "elle"
            : (features & GenderNumber.MasculinePlural) != 0 ? "ils"
            : "elles";
        return WordForms.WithCasingOf(written, form);
    }
}
