using MtQuality.Language;

namespace MtQuality.Tests.Language;

internal sealed class FrenchLexiconTests
{
    private static readonly FrenchLexicon s_lexicon = FrenchLexicon.Default;

    [TestCase("intéressée", "intéresser", Pos.Verb, "Feminine", "Singular", VerbForm.PastParticiple)]
    [TestCase("intéressée", "intéressé", Pos.Adjective, "Feminine", "Singular", VerbForm.None)]
    [TestCase("professionnels", "professionnel", Pos.Adjective, "Masculine", "Plural", VerbForm.None)]
    [TestCase("chevaux", "cheval", Pos.Noun, "Masculine", "Plural", VerbForm.None)]
    [TestCase("vais", "aller", Pos.Verb, "None", "Singular", VerbForm.Present)]
    [TestCase("eussent", "avoir", Pos.Verb, "None", "Plural", VerbForm.SubjunctiveImperfect)]
    [TestCase("aimable", "aimable", Pos.Adjective, "Both", "Singular", VerbForm.None)]
    [TestCase("nez", "nez", Pos.Noun, "Masculine", "Both", VerbForm.None)]
    [TestCase("kilomètres", "kilomètre", Pos.Noun, "Masculine", "Plural", VerbForm.None)]
    [TestCase("chefs-d’œuvre", "chef-d'œuvre", Pos.Noun, "Masculine", "Plural", VerbForm.None)]
    [TestCase("des", "de", Pos.Contraction, "Both", "Plural", VerbForm.None)]
    [TestCase("des", "un", Pos.Determiner, "Both", "Plural", VerbForm.None)]
    [TestCase("cette", "ce", Pos.Determiner, "Feminine", "Singular", VerbForm.None)]
    [TestCase("-t-elle", "elle", Pos.Pronoun, "Feminine", "Singular", VerbForm.None)]
    public void A_form_has_the_analysis_that_grammar_gives_it(
        string form,
        string lemma,
        Pos pos,
        string gender,
        string number,
        VerbForm verbForm
    )
    {
        var analyses = Analyses(form);
        Assert.That(
            analyses.Select(a => $"{a.Lemma} {a.Morph.Pos} {a.Morph.Gender} {a.Morph.Number} {a.Morph.Form}"),
            Has.Some.EqualTo($"{lemma} {pos} {gender} {number} {verbForm}")
        );
    }

    [TestCase("maison", FormMatch.Exact)]
    [TestCase("Maison", FormMatch.Lowercased)]
    [TestCase("MAISON", FormMatch.Lowercased)]
    [TestCase("États-Unis", FormMatch.Exact)]
    [TestCase("États‑Unis", FormMatch.Exact)]
    [TestCase("Etats-Unis", FormMatch.UnaccentedCapitals)]
    [TestCase("ETATS-UNIS", FormMatch.UnaccentedCapitals)]
    [TestCase("ECOLE", FormMatch.UnaccentedCapitals)]
    [TestCase("Ecole", FormMatch.UnaccentedCapitals)]
    [TestCase("ÉCOLE", FormMatch.Lowercased)]
    [TestCase("ecole", FormMatch.Unknown)]
    [TestCase("coeur", FormMatch.SplitLigature)]
    [TestCase("Oeuvre", FormMatch.SplitLigature)]
    [TestCase("L’", FormMatch.Lowercased)]
    [TestCase("paris", FormMatch.Exact)]
    [TestCase("marseille", FormMatch.Unknown)]
    [TestCase("MARSEILLE", FormMatch.Lowercased)]
    [TestCase("lesparamètres", FormMatch.Unknown)]
    [TestCase("e\u0301cole", FormMatch.Exact)]
    [TestCase("E\u0301COLE", FormMatch.Lowercased)]
    [TestCase("franc\u0327ais", FormMatch.Exact)]
    [TestCase("maison\u0301", FormMatch.Unknown)]
    [TestCase("ex-ministre", FormMatch.Prefixed)]
    [TestCase("Ex-Vice-Président", FormMatch.Prefixed)]
    [TestCase("anti-américaines", FormMatch.Prefixed)]
    [TestCase("ex-le", FormMatch.Unknown)]
    [TestCase("ex-", FormMatch.Unknown)]
    [TestCase("-", FormMatch.Exact)]
    [TestCase("", FormMatch.Unknown)]
    public void Casing_is_seen_through_and_reported(string form, FormMatch expected)
    {
        var classId = s_lexicon.ClassOf(form, out var match);

        Assert.That(match, Is.EqualTo(expected));
        Assert.That(classId, expected == FormMatch.Unknown ? Is.Zero : Is.Not.Zero);
    }

    [Test]
    public void A_name_that_is_also_a_word_may_be_either_when_capitalised_and_only_the_word_otherwise()
    {
        var capitalised = Analyses("Pierre").Select(a => (a.Lemma, a.Morph.Pos, a.Morph.Subclass)).ToList();
        var lower = Analyses("pierre").Select(a => (a.Lemma, a.Morph.Pos, a.Morph.Subclass)).ToList();

        Assert.That(capitalised, Has.Member(("Pierre", Pos.ProperNoun, Subclass.FirstName)));
        Assert.That(capitalised, Has.Member(("pierre", Pos.Noun, Subclass.None)));
        Assert.That(lower, Has.Member(("pierre", Pos.Noun, Subclass.None)));
        Assert.That(lower.Select(a => a.Pos), Has.None.EqualTo(Pos.ProperNoun));
    }

    [TestCase("haricots", true)]
    [TestCase("Hollande", true)]
    [TestCase("onze", true)]
    [TestCase("yaourts", true)]
    [TestCase("héros", true)]
    [TestCase("héroïne", false)]
    [TestCase("hommes", false)]
    [TestCase("heure", false)]
    public void Aspirated_words_are_marked_in_all_their_forms(string form, bool aspirated)
    {
        Assert.That(Analyses(form).Select(a => a.Morph.Has(MorphFlags.Aspirated)), aspirated ? Has.All.True : Has.None.True);
    }

    [Test]
    public void Lemmas_are_compared_without_regard_to_casing_or_missing_accents()
    {
        Assert.Multiple(() =>
        {
            Assert.That(HasLemma("ÉTAIENT", Pos.Verb, "être"), Is.True);
            Assert.That(HasLemma("Etaient", Pos.Verb, "être"), Is.True);
            Assert.That(HasLemma("coeurs", Pos.Noun, "cœur"), Is.True);
            Assert.That(HasLemma("mangeons", Pos.Verb, "manger"), Is.True);
            Assert.That(HasLemma("mangeons", Pos.Verb, "mange"), Is.False);
            Assert.That(HasLemma("mangeons", Pos.Verb, "mangerer"), Is.False);
            Assert.That(HasLemma("xyzzy", Pos.Noun, "xyzzy"), Is.False);
        });
    }

    [Test]
    public void Frequent_words_have_a_higher_frequency_than_rare_ones_in_any_casing()
    {
        Assert.Multiple(() =>
        {
            Assert.That(s_lexicon.FrequencyOf("de"), Is.EqualTo(15));
            Assert.That(s_lexicon.FrequencyOf("maison"), Is.InRange(4, 12));
            Assert.That(s_lexicon.FrequencyOf("Maison"), Is.EqualTo(s_lexicon.FrequencyOf("maison")));
            Assert.That(s_lexicon.FrequencyOf("anticonstitutionnellement"), Is.Zero);
            Assert.That(s_lexicon.FrequencyOf("xyzzy"), Is.Zero);
        });
    }

    private static bool HasLemma(string form, Pos pos, string lemma)
    {
        var reading = new Reading { Class = s_lexicon.ClassOf(form, out var match), Match = match };
        foreach (var analysis in s_lexicon.AnalysesOf(reading.Class))
        {
            reading.Morph = analysis.Morph;
            if (analysis.Morph.Pos == pos && s_lexicon.HasLemma(form, reading, lemma))
            {
                return true;
            }
        }
        return false;
    }

    private static List<(Morph Morph, string Lemma)> Analyses(string form)
    {
        var found = new List<(Morph, string)>();
        foreach (var analysis in s_lexicon.AnalysesOf(s_lexicon.ClassOf(form, out _)))
        {
            found.Add((analysis.Morph, s_lexicon.LemmaOf(form, analysis)));
        }
        return found;
    }
}
