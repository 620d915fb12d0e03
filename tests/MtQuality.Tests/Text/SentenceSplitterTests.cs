using MtQuality.Text;

namespace MtQuality.Tests.Text;

public sealed class SentenceSplitterTests
{
    [TestCase("Il pleut. Nous rentrons.", "Il pleut.", "Nous rentrons.")]
    [TestCase("Vraiment ? Oui ! Alors…  Partons.", "Vraiment ?", "Oui !", "Alors…", "Partons.")]
    [TestCase("Il hésite… puis repart. Elle hésite... et reste.", "Il hésite… puis repart.", "Elle hésite... et reste.")]
    [TestCase("Quoi ?! Rien !!! Bon.", "Quoi ?!", "Rien !!!", "Bon.")]
    [TestCase("Le marché local.Partager: la suite", "Le marché local.", "Partager: la suite")]
    [TestCase("Il est parti avant. nous le savons.", "Il est parti avant.", "nous le savons.")]
    [TestCase("Il pleut. 12 villes sont noyées.", "Il pleut.", "12 villes sont noyées.")]
    [TestCase("Il est là. iPhone en main, il attend.", "Il est là.", "iPhone en main, il attend.")]
    [TestCase("Il le dit (tout bas.) Puis il part.", "Il le dit (tout bas.)", "Puis il part.")]
    [TestCase("Il dort. (Elle aussi.) Fin.", "Il dort.", "(Elle aussi.)", "Fin.")]
    [TestCase("Il a […] tout vu, Paul (?) Petit aussi.", "Il a […] tout vu, Paul (?) Petit aussi.")]
    [TestCase("Bravo ! 👍 Merci.", "Bravo !", "👍 Merci.")]
    public void A_sentence_ends_at_its_end_mark(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));

    [TestCase("M. Petit et Mme Roux, MM. Noir et Dr. Blanc.", "M. Petit et Mme Roux, MM. Noir et Dr. Blanc.")]
    [TestCase("M. le maire a lu J. K. Roux. Il aime.", "M. le maire a lu J. K. Roux.", "Il aime.")]
    [TestCase("Il coûte 3.50 francs, p. ex. ici. Bon.", "Il coûte 3.50 francs, p. ex. ici.", "Bon.")]
    [TestCase("Des pommes, etc. Le reste suit.", "Des pommes, etc.", "Le reste suit.")]
    [TestCase("Des pommes, etc., et du sel.", "Des pommes, etc., et du sel.")]
    [TestCase("(des pommes, etc.) Le reste suit.", "(des pommes, etc.)", "Le reste suit.")]
    [TestCase("En 50 av. J.-C. Rome dominait.", "En 50 av. J.-C.", "Rome dominait.")]
    [TestCase("J.-C. Petit est né en 52 av. J.-C., dit-il.", "J.-C. Petit est né en 52 av. J.-C., dit-il.")]
    [TestCase("Il siège à l'O.N.U. Elle aussi.", "Il siège à l'O.N.U.", "Elle aussi.")]
    [TestCase("Le plan de l'U.S. Navy change.", "Le plan de l'U.S. Navy change.")]
    [TestCase("Prends la vitamine C. Il le faut.", "Prends la vitamine C.", "Il le faut.")]
    [TestCase("Voir art. 3 et vol. XII. Puis rien.", "Voir art. 3 et vol. XII.", "Puis rien.")]
    [TestCase("Allez sur www.exemple.fr. Puis revenez.", "Allez sur www.exemple.fr.", "Puis revenez.")]
    [TestCase("Le fichier notes.txt est là. La 2.0.1 aussi.", "Le fichier notes.txt est là.", "La 2.0.1 aussi.")]
    public void An_abbreviation_or_a_number_does_not_end_it(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));

    [TestCase("« Viens ! » dit M. Petit. Elle rit.", "« Viens ! » dit M. Petit.", "Elle rit.")]
    [TestCase("« Vraiment\u00A0?\u00A0» demanda-t-elle.", "« Vraiment\u00A0?\u00A0» demanda-t-elle.")]
    [TestCase("Il a dit : « Viens. » Puis il est parti.", "Il a dit : « Viens. »", "Puis il est parti.")]
    [TestCase("« Nous irons, a dit Paul. Tous. » Il rit.", "« Nous irons, a dit Paul.", "Tous. »", "Il rit.")]
    [TestCase("« Il a dit “non !” et rit. » Fin.", "« Il a dit “non !” et rit. »", "Fin.")]
    [TestCase("\"Elle dort.\" Puis \"il part\". Fin.", "\"Elle dort.\"", "Puis \"il part\".", "Fin.")]
    [TestCase("Il dort. \"Elle part.\"", "Il dort.", "\"Elle part.\"")]
    [TestCase("Il dort. « Elle part », dit-il.", "Il dort.", "« Elle part », dit-il.")]
    [TestCase("“Il dort.” Elle part.", "“Il dort.”", "Elle part.")]
    [TestCase("Il dit 'oui.' Elle part.", "Il dit 'oui.'", "Elle part.")]
    [TestCase("— Tu viens ? — Non. — Dommage !", "— Tu viens ?", "— Non.", "— Dommage !")]
    public void Quotation_marks_and_dashes_stay_with_their_sentence(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));

    [TestCase("Partager:\nIl pleut.", "# Partager:", "Il pleut.")]
    [TestCase("Un titre court\nIl pleut sur la ville.", "# Un titre court", "Il pleut sur la ville.")]
    [TestCase("Un titre\n\nune suite", "# Un titre", "# une suite")]
    [TestCase("Accueil\nSports\nà la une\nContact", "# Accueil", "# Sports", "# à la une", "# Contact")]
    [TestCase("Que faire ?\nIl pleut.", "Que faire ?", "Il pleut.")]
    [TestCase("À prendre :\n- du sel\n- du poivre", "# À prendre :", "* - du sel", "* - du poivre")]
    [TestCase("• une pomme\n* une poire\n– une noix", "* • une pomme", "* * une poire", "* – une noix")]
    [TestCase("1. Premier point\n2. Second. Et après.", "* 1. Premier point", "* 2. Second.", "Et après.")]
    [TestCase("a) un\nb) deux\n(c) trois", "* a) un", "* b) deux", "* (c) trois")]
    [TestCase("— Tu viens ?\n— Non, dit-elle.", "— Tu viens ?", "— Non, dit-elle.")]
    [TestCase("Il dit :\n« Je viens. »", "# Il dit :", "« Je viens. »")]
    public void A_line_that_stands_for_itself_is_a_sentence(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));

    [TestCase(
        "Il pleut sur la ville depuis\nle matin. Nous rentrons.",
        "Il pleut sur la ville depuis\nle matin.",
        "Nous rentrons."
    )]
    [TestCase("Il pleut, il vente,\nParis dort.", "Il pleut, il vente,\nParis dort.")]
    [TestCase("Nous avons visité la ville de\nLyon hier.", "Nous avons visité la ville de\nLyon hier.")]
    [TestCase(
        "Il vend des pommes, des poires, etc.\net rentre chez lui.",
        "Il vend des pommes, des poires, etc.\net rentre chez lui."
    )]
    [TestCase(
        "Le vieux train qui remontait jadis la\nLoire ne passe plus depuis trente ans.\nLes rails ont rouillé.",
        "Le vieux train qui remontait jadis la\nLoire ne passe plus depuis trente ans.",
        "Les rails ont rouillé."
    )]
    [TestCase(
        "Dans cette vallée oubliée, le très célèbre\nPetit a bâti trois maisons sans aucune\naide de la commune.",
        "Dans cette vallée oubliée, le très célèbre\nPetit a bâti trois maisons sans aucune\naide de la commune."
    )]
    public void A_line_break_within_prose_does_not_end_a_sentence(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));

    [Test]
    public void A_sentence_without_end_is_cut_at_the_limit()
    {
        var text = string.Concat(Enumerable.Repeat("mot ", 2 * SentenceSplitter.MaxTokens + 1));
        Assert.That(
            Cut.Sentences(text).Select(sentence => sentence.TokenCount),
            Is.EqualTo(new[] { SentenceSplitter.MaxTokens, SentenceSplitter.MaxTokens, 1 })
        );
    }

    [Test]
    public void Text_without_tokens_has_no_sentence() => Assert.That(Cut.Sentences(" \n "), Is.Empty);
}
