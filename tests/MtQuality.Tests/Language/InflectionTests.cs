using MtQuality.Language;

namespace MtQuality.Tests.Language;

internal sealed class InflectionTests
{
    private static readonly FrenchLexicon s_lexicon = FrenchLexicon.Default;

    [TestCase("intéresser", Pos.Verb, VerbForm.PastParticiple, Gender.Masculine, GrammaticalNumber.Singular, "intéressé")]
    [TestCase("intéressé", Pos.Adjective, VerbForm.None, Gender.Masculine, GrammaticalNumber.Singular, "intéressé")]
    [TestCase("beau", Pos.Adjective, VerbForm.None, Gender.Feminine, GrammaticalNumber.Plural, "belles")]
    [TestCase("cheval", Pos.Noun, VerbForm.None, Gender.Masculine, GrammaticalNumber.Plural, "chevaux")]
    [TestCase("prendre", Pos.Verb, VerbForm.PastParticiple, Gender.Feminine, GrammaticalNumber.Plural, "prises")]
    [TestCase("manger", Pos.Verb, VerbForm.PresentParticiple, Gender.None, GrammaticalNumber.None, "mangeant")]
    [TestCase("Directeur", Pos.Noun, VerbForm.None, Gender.Feminine, GrammaticalNumber.Singular, "directrice")]
    [TestCase("le", Pos.Determiner, VerbForm.None, Gender.Feminine, GrammaticalNumber.Singular, "la")]
    [TestCase("nez", Pos.Noun, VerbForm.None, Gender.Masculine, GrammaticalNumber.Plural, "nez")]
    [TestCase("table", Pos.Noun, VerbForm.None, Gender.Masculine, GrammaticalNumber.Singular, null)]
    [TestCase("xyzzy", Pos.Noun, VerbForm.None, Gender.None, GrammaticalNumber.None, null)]
    [TestCase("", Pos.Noun, VerbForm.None, Gender.None, GrammaticalNumber.None, null)]
    public void A_lemma_gives_the_wanted_form(
        string lemma,
        Pos pos,
        VerbForm form,
        Gender gender,
        GrammaticalNumber number,
        string? expected
    ) => Assert.That(s_lexicon.Generate(lemma, new Morph(pos, gender, number, form: form)), Is.EqualTo(expected));

    [TestCase("être", VerbForm.Present, Person.Third, GrammaticalNumber.Plural, "sont")]
    [TestCase("aller", VerbForm.Future, Person.First, GrammaticalNumber.Plural, "irons")]
    [TestCase("finir", VerbForm.SubjunctivePresent, Person.Second, GrammaticalNumber.Singular, "finisses")]
    [TestCase("avoir", VerbForm.Present, Person.Third, GrammaticalNumber.Singular, "a")]
    [TestCase("faire", VerbForm.Imperative, Person.Second, GrammaticalNumber.Plural, "faites")]
    [TestCase("payer", VerbForm.Future, Person.Third, GrammaticalNumber.Singular, "paiera")]
    [TestCase("pleuvoir", VerbForm.Present, Person.First, GrammaticalNumber.Plural, null)]
    public void A_verb_is_conjugated(string lemma, VerbForm form, Person person, GrammaticalNumber number, string? expected) =>
        Assert.That(
            s_lexicon.Generate(lemma, new Morph(Pos.Verb, number: number, person: person, form: form)),
            Is.EqualTo(expected)
        );

    [TestCase("intéressée", VerbForm.PastParticiple, Gender.Masculine, GrammaticalNumber.None, "intéressé")]
    [TestCase("Intéressée", VerbForm.PastParticiple, Gender.Masculine, GrammaticalNumber.Plural, "Intéressés")]
    [TestCase("INTÉRESSÉE", VerbForm.PastParticiple, Gender.None, GrammaticalNumber.Plural, "INTÉRESSÉES")]
    [TestCase("professionnels", VerbForm.None, Gender.None, GrammaticalNumber.Singular, "professionnel")]
    [TestCase("professionnels", VerbForm.None, Gender.Feminine, GrammaticalNumber.None, "professionnelles")]
    [TestCase("anti-américain", VerbForm.None, Gender.Feminine, GrammaticalNumber.Plural, "anti-américaines")]
    [TestCase("mange", VerbForm.Present, Gender.None, GrammaticalNumber.Plural, "mangent")]
    [TestCase("au", VerbForm.None, Gender.None, GrammaticalNumber.Plural, "aux")]
    [TestCase("aux", VerbForm.None, Gender.Masculine, GrammaticalNumber.Singular, "au")]
    [TestCase("aux", VerbForm.None, Gender.Feminine, GrammaticalNumber.Singular, null)]
    [TestCase("ma", VerbForm.None, Gender.None, GrammaticalNumber.Plural, "mes")]
    public void A_form_is_inflected_within_its_lemma_and_keeps_its_casing(
        string form,
        VerbForm verbForm,
        Gender gender,
        GrammaticalNumber number,
        string? expected
    )
    {
        var reading = new Reading { Class = s_lexicon.ClassOf(form, out var match), Match = match };
        foreach (var analysis in s_lexicon.AnalysesOf(reading.Class))
        {
            if (analysis.Morph.Form == verbForm)
            {
                reading.Morph = analysis.Morph;
                break;
            }
        }
        Assert.That(s_lexicon.Inflect(form, reading, gender, number), Is.EqualTo(expected));
    }

    [Test]
    public void Every_analysis_of_a_sample_of_verbs_nouns_and_adjectives_leads_back_to_a_form_with_the_same_features()
    {
        string[] lemmas =
        [
            "acheter",
            "appeler",
            "courir",
            "mourir",
            "vieux",
            "travail",
            "œil",
            "œuvre",
            "héros",
            "jeter",
            "payer",
        ];
        Morph[] wanted =
        [
            new(Pos.Verb, person: Person.First, number: GrammaticalNumber.Plural, form: VerbForm.Present),
            new(Pos.Verb, person: Person.Third, number: GrammaticalNumber.Singular, form: VerbForm.PastSimple),
            new(Pos.Noun, number: GrammaticalNumber.Plural),
            new(Pos.Adjective, Gender.Feminine, GrammaticalNumber.Plural),
        ];
        var checkedForms = 0;
        foreach (var lemma in lemmas)
        {
            foreach (var morph in wanted)
            {
                if (s_lexicon.Generate(lemma, morph) is not { } form)
                {
                    continue;
                }
                checkedForms++;
                var found = false;
                foreach (var analysis in s_lexicon.AnalysesOf(s_lexicon.ClassOf(form, out _)))
                {
                    found |=
                        analysis.Morph.Pos == morph.Pos
                        && analysis.Morph.Form == morph.Form
                        && string.Equals(s_lexicon.LemmaOf(form, analysis), lemma, StringComparison.Ordinal);
                }
                Assert.That(found, Is.True, $"{lemma} -> {form}");
            }
        }
        Assert.That(checkedForms, Is.GreaterThan(15));
    }
}
