namespace MtQuality.Tests.Articles;

public sealed class SpeakerTests
{
    private const string People = "Le PDG de Norvia, Sandeep Rao, et la juge Ylva Lind se sont vus.\n";

    [TestCase("« Je pars », a déclaré Rao.", "Sandeep Rao")]
    [TestCase("« Je pars », a déclaré lundi à l'AFP Ylva Lind.", "Ylva Lind")]
    [TestCase("« Je pars ! » s'est réjouie la juge Ylva Lind.", "Ylva Lind")]
    [TestCase("« Je pars », affirme, dans un entretien, Ylva Lind, magistrate à Metz.", "Ylva Lind")]
    [TestCase("« Je pars », selon Rao.", "Sandeep Rao")]
    [TestCase("\"Je pars\", a assuré Mme Lind.", "Ylva Lind")]
    [TestCase("“Je pars”, a pour sa part indiqué Rao.", "Sandeep Rao")]
    [TestCase("« Je pars », confie le PDG de Norvia, Sandeep Rao.", "Sandeep Rao")]
    public void The_words_after_a_quotation_name_the_speaker(string text, string name) =>
        Assert.That(ReadArticle.Of(People + text).SpeakerAt("pars"), Is.EqualTo(name));

    [TestCase("Rao a ajouté : « Je pars. »", "Sandeep Rao")]
    [TestCase("Selon Rao, « je pars ».", "Sandeep Rao")]
    [TestCase("D'après Ylva Lind, « je pars » voulait tout dire.", "Ylva Lind")]
    [TestCase("Pour Lind, « je pars ».", "Ylva Lind")]
    [TestCase("Lundi, à Metz, la juge Ylva Lind a expliqué : « Je pars. »", "Ylva Lind")]
    [TestCase("Et Rao d'ajouter : « Je pars. »", "Sandeep Rao")]
    [TestCase("Rao, qui dirige l'usine depuis 2014, a répondu : « Je pars. »", "Sandeep Rao")]
    [TestCase("Ylva Lind : « Je pars. »", "Ylva Lind")]
    [TestCase("Rao a dit que tout allait bien. « Je pars. »", "Sandeep Rao")]
    public void The_words_before_a_quotation_name_the_speaker(string text, string name) =>
        Assert.That(ReadArticle.Of(People + text).SpeakerAt("pars"), Is.EqualTo(name));

    [TestCase("« Je pars », explique-t-elle.", "elle", "f")]
    [TestCase("« Je pars », a-t-il ajouté.", "il", "m")]
    [TestCase("« Je pars, a-t-elle dit. Je reviendrai. »", "elle", "f")]
    [TestCase("Elle a répondu : « Je pars. »", "Elle", "f")]
    [TestCase("« Je pars », s'emporte-t-il.", "il", "m")]
    [TestCase("« Je pars », a déclaré la présidente.", "la présidente", "f")]
    [TestCase("« Je pars », explique Justine.", "Justine", "f")]
    [TestCase("« Je pars », dit Mme Vandel.", "Vandel", "f")]
    public void Where_nobody_is_named_pronoun_or_function_tell_the_gender(string text, string words, string gender)
    {
        var article = ReadArticle.Of(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(article.SpeakerAt("pars"), Is.EqualTo(words));
            Assert.That(article.GenderOfSpeakerAt("pars"), Is.EqualTo(gender));
        }
    }

    [TestCase("« Oui », dit Rao. « Je pars. »")]
    [TestCase("« Oui », dit Rao, « je pars. »")]
    [TestCase("« Oui », dit Rao, ajoutant : « Je pars. »")]
    [TestCase("« Un premier paragraphe.\n\n« Je pars », a dit Rao.")]
    [TestCase("« Oui », a dit Rao. « Un autre paragraphe.\n\n« Je pars. »")]
    [TestCase("« Je pars. Le paragraphe reste ouvert.\n\nIl se ferme ici », a dit Rao.")]
    public void A_quotation_that_goes_on_keeps_its_speaker(string text) =>
        Assert.That(ReadArticle.Of(People + text).SpeakerAt("pars"), Is.EqualTo("Sandeep Rao"));

    [TestCase("« Je pars. »")]
    [TestCase("« Oui », dit Rao. Il pleut. « Je pars. »")]
    [TestCase("« Oui », dit Rao.\n\n« Je pars. »")]
    [TestCase("« Je pars », ont déclaré Rao et Lind.")]
    [TestCase("« Je pars », selon Rao et Ylva Lind.")]
    [TestCase("« Je pars », a déclaré la société de Rao.")]
    [TestCase("« Je pars », a déclaré l'entourage de la juge.")]
    [TestCase("« Je pars », a déclaré Microsoft.")]
    [TestCase("« Je pars » est le titre d'un film de Rao.")]
    [TestCase("Rao a lu la lettre de sa mère, qui disait : « Je pars. »")]
    [TestCase("« Je pars », a-t-on appris.")]
    [TestCase("« Je pars », a déclaré le couple Rao.")]
    [TestCase("« Le temps passe, disait ma mère, et je pars. »")]
    [TestCase("« Je pars, m'a-t-elle dit, mais je reviendrai. »")]
    [TestCase("« Je pars. Ma fille a crié “Non !”, a-t-elle dit. »")]
    [TestCase("« Il m'a répondu \"je pars\" », raconte Rao.")]
    public void Without_a_clear_attribution_the_speaker_is_unknown(string text) =>
        Assert.That(ReadArticle.Of(People + text).GenderOfSpeakerAt("pars"), Is.EqualTo("-"));

    [TestCase("La sœur de Rao a écrit à Lind : « Je pars. »", "f")]
    [TestCase("Le frère de Lind a écrit à Rao : « Je pars. »", "m")]
    public void A_relative_speaks_with_the_gender_that_the_noun_tells(string text, string gender) =>
        Assert.That(ReadArticle.Of(People + text).GenderOfSpeakerAt("pars"), Is.EqualTo(gender));

    [Test]
    public void Nobody_speaks_outside_quotations() =>
        Assert.That(ReadArticle.Of("Moi, Sandeep Rao, je pars.").GenderOfSpeakerAt("pars"), Is.EqualTo("-"));

    [TestCase("")]
    [TestCase("«")]
    [TestCase("» \" ” « “ „")]
    [TestCase("« « « « a » »")]
    [TestCase("M. et Mme")]
    [TestCase("de de de De Gaulle d'")]
    [TestCase("\ud800 « \udc00 », dit \0")]
    public void Odd_texts_are_read_without_fuss(string text) => Assert.That(() => ArticleReader(text), Throws.Nothing);

    private static void ArticleReader(string text) => _ = ReadArticle.Of(text);
}
