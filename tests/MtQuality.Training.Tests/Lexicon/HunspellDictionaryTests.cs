using MtQuality.Language;
using MtQuality.Training.Lexicon;

namespace MtQuality.Training.Tests.Lexicon;

internal sealed class HunspellDictionaryTests
{
    private static readonly string[] s_expanded =
    [
        .. TinyLexicon.Expanded.Select(form => $"{form.Form} < {form.Lemma} {string.Join(' ', form.Fields)}"),
    ];

    [TestCase("livres < livre po:nom is:mas is:pl")]
    [TestCase("nez < nez po:nom is:mas is:inv")]
    [TestCase("complètes < complet po:adj is:fem is:pl")]
    [TestCase("mangeons < manger po:v1_itnq__a po:ipre po:1pl")]
    [TestCase("livrons < livrer po:v1__t_q__a po:ipre po:1pl")]
    [TestCase("yeux < œil po:nom is:mas is:pl st:œil")]
    [TestCase("kilomètres < kilomètre po:nom is:mas is:pl")]
    [TestCase("mètre < mètre po:nom is:mas is:sg")]
    public void Entries_are_expanded_by_their_rules(string expected) => Assert.That(s_expanded, Has.Member(expected));

    [Test]
    public void Elided_words_before_others_make_no_forms() =>
        Assert.That(s_expanded.Where(form => form.StartsWith("l'", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Words_that_need_an_affix_are_no_forms_themselves() =>
        Assert.That(s_expanded, Has.None.EqualTo("complet < complet po:adj"));

    [Test]
    public void Conditions_of_letters_sets_and_dots_are_checked_at_the_right_end()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new AffixCondition("[^ou]yer").HoldsAtEnd("payer"), Is.True);
            Assert.That(new AffixCondition("[^ou]yer").HoldsAtEnd("noyer"), Is.False);
            Assert.That(new AffixCondition("[^ou]yer").HoldsAtEnd("yer"), Is.False);
            Assert.That(new AffixCondition(".oi").HoldsAtStart("loin"), Is.True);
            Assert.That(new AffixCondition(".oi").HoldsAtStart("oie"), Is.False);
            Assert.That(new AffixCondition(".").HoldsAtEnd(""), Is.True);
        });
    }

    [TestCase("FLAG num")]
    [TestCase("AF 12")]
    public void What_the_French_dictionary_does_not_use_is_refused(string line) =>
        Assert.That(() => AffixRules.Parse([line]), Throws.InstanceOf<FormatException>());

    [Test]
    public void Fields_become_morphology()
    {
        var entries = TinyLexicon.Entries.Select(entry => $"{entry.Form} < {entry.Lemma} {entry.Morph}").ToArray();

        const string Manger = "Transitive, Intransitive, Pronominal, IndirectTransitive";
        Assert.Multiple(() =>
        {
            Assert.That(entries, Has.Member("livre < livre Noun Feminine Singular None None None None"));
            Assert.That(entries, Has.Member($"mange < manger Verb None Singular First, Third Present None {Manger}"));
            Assert.That(entries, Has.Member($"mange < manger Verb None Singular First, Third SubjunctivePresent None {Manger}"));
            Assert.That(entries, Has.Member($"mangées < manger Verb Feminine Plural None PastParticiple None {Manger}"));
            Assert.That(entries, Has.Member("mangées < manger Adjective Feminine Plural None None None None"));
            Assert.That(entries, Has.Some.StartsWith("mangè < manger Verb None Singular First Present").And.Contains("Marginal"));
            Assert.That(entries, Has.Member("Pierre < Pierre ProperNoun Masculine Both None None FirstName None"));
            Assert.That(entries.Where(entry => entry.StartsWith("qu'en", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void An_unknown_field_is_refused()
    {
        var form = new ExpandedForm("x", "x", ["po:zzz"]);

        Assert.That(() => GrammarFields.Translate(form).ToList(), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void Our_own_lists_can_be_read_and_hold_no_analysis_twice()
    {
        var entries = OwnData.Entries("closed-words.txt").ToList();

        Assert.That(entries, Has.Count.GreaterThan(500));
        Assert.That(entries.GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key.Form), Is.Empty);
    }

    [Test]
    public void Participles_compounds_and_feminine_nouns_get_the_lemmas_that_a_grammar_gives_them()
    {
        string[] words =
        [
            "manger/v1() po:v1_itnq__a",
            "plant/F.() po:nom",
            "plante po:nom is:fem is:sg st:plant",
            "bonnet-de-prêtre po:nom is:mas is:sg",
            "bonnets-de-prêtre po:nom is:mas is:pl",
            "docteur po:nom po:titr is:mas is:sg",
        ];
        var entries = LexiconSource
            .Entries(TinyLexicon.Affixes, ["5", .. words])
            .Select(entry => (entry.Form, entry.Lemma, entry.Morph.Pos, entry.Morph.Subclass))
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(entries, Has.Member(("mangées", "mangé", Pos.Adjective, Subclass.None)));
            Assert.That(entries, Has.Member(("mangées", "manger", Pos.Verb, Subclass.None)));
            Assert.That(entries, Has.Member(("plante", "plante", Pos.Noun, Subclass.None)));
            Assert.That(entries, Has.Member(("bonnets-de-prêtre", "bonnet-de-prêtre", Pos.Noun, Subclass.None)));
            Assert.That(entries, Has.Member(("docteur", "docteur", Pos.Noun, Subclass.Title)));
            Assert.That(entries, Has.No.Member(("docteur", "docteur", Pos.Noun, Subclass.None)));
        });
    }
}
