using System.Collections.Frozen;
using MtQuality.Language;
using MtQuality.Rules;

namespace MtQuality.Articles;

/// <summary>Verbs that name the speaker of a quotation (SpeechVerbs.txt).</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> s_lemmas = RuleData.Lines("SpeechVerbs.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A finite form in the third person singular: "déclare", "expliquait".</summary>
    public static bool IsFinite(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            var morph = analysis.Morph;
            if (IsThirdSingular(morph) && s_lemmas.Contains(text.Lexicon.LemmaOf(text.Word(i), analysis)))
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
            if (analysis.Morph.IsPastParticiple && s_lemmas.Contains(text.Lexicon.LemmaOf(text.Word(i), analysis)))
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
}
