using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>Puts a word into another gender, number or person, for suggestions. Allocates, so it is for reports only.</summary>
internal static class Inflection
{
    private static readonly GenderNumber[] s_cells =
    [
        GenderNumber.MasculineSingular,
        GenderNumber.FeminineSingular,
        GenderNumber.MasculinePlural,
        GenderNumber.FemininePlural,
    ];

    /// <summary>The forms of an adjective, participle or noun that agree with <paramref name="wanted"/>.</summary>
    public static string[] OfNominal(in SentenceContext s, int i, GenderNumber wanted)
    {
        var forms = new List<string>();
        foreach (var cell in s_cells)
        {
            if (!wanted.AgreesWith(cell))
            {
                continue;
            }
            foreach (var analysis in s.Analyses(i))
            {
                var morph = analysis.Morph;
                if (morph.Pos is Pos.Adjective or Pos.Noun || morph.IsPastParticiple)
                {
                    var target = morph.WithGender(GenderNumbers.GendersOf(cell)).WithNumber(GenderNumbers.NumbersOf(cell));
                    Add(s, i, forms, s.Lexicon.Inflect(s.Word(i), analysis, target));
                }
            }
        }
        return [.. forms];
    }

    /// <summary>The forms of a finite verb in the same tense with another person and number.</summary>
    public static string[] OfVerb(in SentenceContext s, int i, Person person, GrammaticalNumber number)
    {
        var forms = new List<string>();
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.IsVerbal && analysis.Morph.IsFinite && analysis.Morph.Form != VerbForm.Imperative)
            {
                var target = analysis.Morph.WithPerson(person).WithNumber(number);
                Add(s, i, forms, s.Lexicon.Inflect(s.Word(i), analysis, target));
            }
        }
        return [.. forms];
    }

    private static void Add(in SentenceContext s, int i, List<string> forms, string? form)
    {
        if (form is null || WordForms.EqualsFolded(s.Word(i), form))
        {
            return;
        }
        if (!forms.Contains(form))
        {
            forms.Add(form);
        }
    }
}
