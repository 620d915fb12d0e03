using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>Verbs that name the speaker of a quotation (SpeechVerbs.txt).</summary>
internal static class SpeechVerbs
{
    private static readonly FoldedSet s_lemmas = new(RuleData.Lines("SpeechVerbs.txt"));

    /// <summary>A finite form in the third person singular: "déclare", "expliquait".</summary>
    public static bool IsFinite(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            if (IsThirdSingular(analysis.Morph) && IsOfSpeech(text, i, analysis))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A past participle: "déclaré", "réjouie".</summary>
    public static bool IsParticiple(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.IsPastParticiple && IsOfSpeech(text, i, analysis))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the form can be a finite verb in the third person singular, indicative or conditional.</summary>
    public static bool IsThirdSingular(Morph morph) =>
        morph.IsVerbal
        && morph.Form is >= VerbForm.Present and <= VerbForm.Conditional
        && (morph.Person & Person.Third) != 0
        && (morph.Number & GrammaticalNumber.Singular) != 0;

    private static bool IsOfSpeech(in SentenceContext text, int i, Analysis analysis) =>
        text.Lexicon.HasLemmaIn(text.Word(i), text.Readings[i].Match, analysis, s_lemmas);
}
