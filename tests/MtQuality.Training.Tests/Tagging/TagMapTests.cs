using System.Collections.Immutable;
using MtQuality.Language;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Tests.Tagging;

internal sealed class TagMapTests
{
    [TestCase("chat", Pos.Noun, "NOUN")]
    [TestCase("parce", Pos.SubordinatingConjunction, "ADV")]
    [TestCase("Parce", Pos.SubordinatingConjunction, "ADV")]
    [TestCase("bien", Pos.SubordinatingConjunction, "SCONJ")]
    [TestCase("voilà", Pos.Preposition, "VERB")]
    public void A_part_of_speech_has_the_name_that_the_treebanks_give_it(string form, Pos pos, string upos) =>
        Assert.That(TagMap.ToUd(form, new Morph(pos), 1).Single().Upos, Is.EqualTo(upos));

    [Test]
    public void A_contraction_is_a_preposition_and_what_it_is_fused_with()
    {
        var found = TagMap.ToUd(
            "des",
            new Morph(Pos.Contraction, number: GrammaticalNumber.Plural, subclass: Subclass.Definite),
            2
        );

        Assert.That(found.Select(tag => tag.Upos), Is.EqualTo(new[] { "ADP", "DET" }));
        Assert.That(found[1].Number, Is.EqualTo(GrammaticalNumber.Plural));
    }

    [Test]
    public void A_form_with_both_genders_has_none_in_a_treebank() =>
        Assert.That(
            TagMap.ToUd("rapide", new Morph(Pos.Adjective, Gender.Both, GrammaticalNumber.Singular), 1).Single().Gender,
            Is.EqualTo(Gender.None)
        );

    [Test]
    public void Every_verb_form_is_found_again_by_its_mood_and_tense()
    {
        var word = Word("VERB", ("VerbForm", "Fin"), ("Mood", "Sub"), ("Tense", "Pres"), ("Number", "Plur"), ("Person", "3"));

        Assert.That(
            TagMap.Gold(word),
            Is.EqualTo(new UdTag("VERB", Gender.None, GrammaticalNumber.Plural, Person.Third, VerbForm.SubjunctivePresent))
        );
    }

    [Test]
    public void An_analysis_that_says_the_same_is_liker_than_one_that_says_less_and_other_parts_of_speech_are_not_like()
    {
        var token = new UdToken(0, 6, [Word("ADJ", ("Gender", "Fem"), ("Number", "Sing"))]);
        int Likeness(Morph morph) => TagMap.Likeness(token, "grande", morph);

        var same = Likeness(new Morph(Pos.Adjective, Gender.Feminine, GrammaticalNumber.Singular));
        var less = Likeness(new Morph(Pos.Adjective, Gender.Both, GrammaticalNumber.Singular));
        var other = Likeness(new Morph(Pos.Adjective, Gender.Masculine, GrammaticalNumber.Singular));

        Assert.That((same > less, less > other, other > 0), Is.EqualTo((true, true, true)));
        Assert.That(Likeness(new Morph(Pos.Noun, Gender.Feminine, GrammaticalNumber.Singular)), Is.Zero);
    }

    [Test]
    public void Nothing_is_like_a_token_of_which_nothing_is_said() =>
        Assert.That(TagMap.Likeness(new UdToken(0, 4, []), "chat", new Morph(Pos.Noun)), Is.Zero);

    private static UdWord Word(string upos, params (string Name, string Value)[] features) =>
        new("", "", upos, features.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), "_");
}
