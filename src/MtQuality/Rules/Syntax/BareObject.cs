using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "le coffret comprend housse en cuir", "offre excellente prise": the object of a verb is a common noun without determiner.
/// </summary>
internal sealed class BareObject()
    : WordRule(
        new RuleDescriptor(
            "MTQ4004",
            "BareObject",
            Category.Determiner,
            Severity.Major,
            Origin.Machine,
            "« {2} » est complément de « {1} » : il y manque un déterminant.",
            "“{2}” is the object of “{1}” and lacks its determiner."
        )
        {
            Requires = SentenceTraits.None,
        }
    )
{
    private const int MaxAdjectives = 2;
    private const int ShortestNoun = 3;

    // Verbs with which many nouns do without determiner (avoir faim, prendre part), and nouns that do without it after many verbs.
    private static readonly FoldedSet s_lightVerbs = new(RuleData.Lines("light-verbs.txt"));
    private static readonly FoldedSet s_bareNouns = new(RuleData.Lines("bare-nouns.txt"));

    // Verbs that describe what a thing has or does; they make no set phrases, so that even a list of objects needs determiners.
    private static readonly FoldedSet s_describingVerbs = new(RuleData.Lines("describing-verbs.txt"));

    public override bool Concerns(in WrittenWord word) => !word.Facts.Could(Pos.Noun) && !word.Facts.Could(Pos.Adjective);

    public override bool Concerns(Pos pos, VerbForm form) =>
        pos is Pos.Verb or Pos.Auxiliary
        && form
            is VerbForm.Present
                or VerbForm.PastSimple
                or VerbForm.Imperfect
                or VerbForm.Future
                or VerbForm.Conditional
                or VerbForm.Infinitive
                or VerbForm.PresentParticiple;

    public override bool ConcernsBefore(Neighbour next) => next.Pos is Pos.Noun or Pos.Adjective;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var noun = NounAfter(sentence, i);
        if (noun < 0 || !IsVerbWithObject(sentence, i) || !LacksDeterminer(sentence, i, noun))
        {
            return;
        }
        if (sink.Explains)
        {
            sink.ReportTokens(
                this,
                sentence,
                i,
                noun,
                sentence.Word(i).ToString(),
                sentence.Word(noun).ToString(),
                Suggestions(sentence, i, noun)
            );
        }
        else
        {
            sink.ReportTokens(this, sentence, i, noun);
        }
    }

    // A verb that is nothing else, and neither reflexive nor negated ("n'importe quel", "ne dit mot").
    private bool IsVerbWithObject(in SentenceContext s, int i) =>
        Concerns(s[i].Pos, s[i].Form)
        && (s[i].Form != VerbForm.PastSimple || MayBePresent(s, i))
        && s.IsPlainWord(i)
        && !s.Could(i, Pos.Noun)
        && !s.Could(i, Pos.Adjective)
        && !s.IsAny(i - 1, ["se", "s'", "en", "n'", "ne", "soit"]);

    // "fournit", "établit" are both, and the tagger can but guess; what is nothing but a past simple is found in tales.
    private static bool MayBePresent(in SentenceContext s, int i)
    {
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Form == VerbForm.Present)
            {
                return true;
            }
        }
        return false;
    }

    // The noun that follows directly or over adjectives; -1 when there is none. Adjectives that are determiners as well ("certains",
    // "tout") are what the noun needs.
    private static int NounAfter(in SentenceContext s, int verb)
    {
        var noun = verb + 1;
        while (s.Is(noun, Pos.Adjective) && s.IsPlainWord(noun) && noun - verb <= MaxAdjectives)
        {
            if (s.Could(noun, Pos.Determiner) || s.Is(noun, "autre"))
            {
                return -1;
            }
            noun++;
        }
        return BareNoun.IsAt(s, noun) && s.Word(noun).Length >= ShortestNoun ? noun : -1;
    }

    private static bool LacksDeterminer(in SentenceContext s, int verb, int noun)
    {
        if (s.HasLemmaIn(noun, s_bareNouns) || s.IsTime(noun) || IsRepeated(s, noun))
        {
            return false;
        }
        // "concilier travail et famille": most verbs take coordinated nouns without determiner.
        return s.HasLemmaIn(verb, s_describingVerbs)
            || (!s.HasLemmaIn(verb, s_lightVerbs) && !Coordination.IsConjunction(s, noun + 1) && !s.IsMark(noun + 1, ','));
    }

    // "grossir année après année", "avancer main dans la main"
    private static bool IsRepeated(in SentenceContext s, int noun)
    {
        for (var i = noun + 2; i <= noun + 3 && i < s.Count; i++)
        {
            if (WordForms.EqualsIgnoringCase(s.Word(i), s.Word(noun)))
            {
                return true;
            }
        }
        return false;
    }

    private static string[] Suggestions(in SentenceContext s, int verb, int noun)
    {
        var before = s.Text[s.Tokens[verb].Start..s.Tokens[verb + 1].Start];
        var suggestions = new List<string>();
        foreach (var article in (ReadOnlySpan<string>)["un", "le"])
        {
            if (BareNoun.WithArticle(s, article, verb + 1, noun) is { } group)
            {
                suggestions.Add(string.Concat(before, group));
            }
        }
        return [.. suggestions];
    }
}
