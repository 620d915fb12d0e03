using MtQuality.Text;

namespace MtQuality.Tests.Text;

internal sealed class TokenizerTests
{
    [TestCase("L'eau d’ici n'est pas à qui l'a vue", "L'|eau|d’|ici|n'|est|pas|à|qui|l'|a|vue")]
    [TestCase("Jusqu'ici, lorsqu’il puisqu'elle quoiqu'on", "Jusqu'|ici|,|lorsqu’|il|puisqu'|elle|quoiqu'|on")]
    [TestCase("QU'IL S’EN AILLE", "QU'|IL|S’|EN|AILLE")]
    [TestCase("qu'« on » et l'\"abri\"", "qu'|«|on|»|et|l'|\"|abri|\"")]
    [TestCase("lʼété et l‘hiver", "lʼ|été|et|l‘|hiver")]
    [TestCase("d'1 million", "d'|1|million")]
    public void An_elided_word_is_a_token_with_its_apostrophe(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("Aujourd'hui, quelqu'un attend.", "Aujourd'hui|,|quelqu'un|attend|.")]
    [TestCase("la presqu’île, un prud'homme, c'est-à-dire", "la|presqu’île|,|un|prud'homme|,|c'est-à-dire")]
    [TestCase(
        "la grand'rue entr'ouverte, un p'tit air de rock'n'roll",
        "la|grand'rue|entr'ouverte|,|un|p'tit|air|de|rock'n'roll"
    )]
    [TestCase("un je-m'en-foutiste", "un|je-m'en-foutiste")]
    [TestCase("O'Brien, N'Djamena, M'Bappé, Floc'h", "O'Brien|,|N'Djamena|,|M'Bappé|,|Floc'h")]
    [TestCase("d'Artagnan vient de Côte-d'Or", "d'|Artagnan|vient|de|Côte-d'Or")]
    [TestCase("un chef-d’œuvre à Saint-Cyr-l'École", "un|chef-d’œuvre|à|Saint-Cyr-l'École")]
    [TestCase("Today's list, don't, I'm, McDonald’s", "Today's|list|,|don't|,|I'm|,|McDonald’s")]
    public void An_apostrophe_inside_a_word_does_not_cut_it(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("on s'expliqu'en un mot", "on|s'|expliqu'|en|un|mot")]
    [TestCase("l' hangar et d' habitude", "l'|hangar|et|d'|habitude")]
    [TestCase("un rideaud'entrée", "un|rideaud'|entrée")]
    [TestCase("l'l'arbre de d'de s's'il", "l'|l'|arbre|de|d'|de|s'|s'|il")]
    [TestCase("Service’connexion", "Service’|connexion")]
    [TestCase("un signal’envoyer’au poste", "un|signal’|envoyer’|au|poste")]
    [TestCase("Et dis-le'est bon", "Et|dis|-le'|est|bon")]
    [TestCase("fais-la'encore", "fais|-la'|encore")]
    [TestCase("l' roll-on", "l'|roll-on")]
    [TestCase("c'est'à'dire", "c'|est'|à'|dire")]
    [TestCase("lesoutils sont là", "lesoutils|sont|là")]
    public void A_broken_elision_stays_visible(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("les 'contes' et les ‘mythes’", "les|'|contes|'|et|les|‘|mythes|’")]
    [TestCase("l'option 'nouveaux outils' reste", "l'|option|'|nouveaux|outils|'|reste")]
    [TestCase("il dit 'l'eau dort', puis rien", "il|dit|'|l'|eau|dort|'|,|puis|rien")]
    [TestCase("la clé 'd' ouvre", "la|clé|'|d|'|ouvre")]
    [TestCase("(il part.')", "(|il|part|.|'|)")]
    [TestCase("les années '80", "les|années|'|80")]
    public void A_single_quotation_mark_is_no_elision(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("Dis-le, donne-moi-le, va-t'en !", "Dis|-le|,|donne|-moi|-le|,|va|-t'|en|!")]
    [TestCase("Où a-t-il mis ça ? A-T-ELLE FINI ?", "Où|a|-t-il|mis|ça|?|A|-T-ELLE|FINI|?")]
    [TestCase("Est-ce qu'on peut-on ? Puis-je ? Dit-elle.", "Est|-ce|qu'|on|peut|-on|?|Puis|-je|?|Dit|-elle|.")]
    [TestCase("allez-vous-en, allons-y, parle-lui-en", "allez|-vous|-en|,|allons|-y|,|parle|-lui|-en")]
    [TestCase("ce soir-là, ces temps-ci", "ce|soir|-là|,|ces|temps|-ci")]
    [TestCase("Mange-il ? a -t-elle, est -ce", "Mange|-il|?|a|-t-elle|,|est|-ce")]
    [TestCase("le -il faut- du père", "le|-|il|faut|-|du|père")]
    [TestCase("donne-m'en", "donne|-m'|en")]
    public void A_clitic_is_cut_from_its_verb_with_its_hyphen(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("un rendez-vous, un porte-à-faux, le week-end", "un|rendez-vous|,|un|porte-à-faux|,|le|week-end")]
    [TestCase("celui-ci, celles-là, là-bas, jusque-là, peut-être", "celui-ci|,|celles-là|,|là-bas|,|jusque-là|,|peut-être")]
    [TestCase("Jean-Pierre à Aix-les-Bains", "Jean-Pierre|à|Aix-les-Bains")]
    [TestCase("le qu'en-dira-t-on, chez-soi, sous-le-manteau", "le|qu'en-dira-t-on|,|chez-soi|,|sous-le-manteau")]
    [TestCase("Shangri-La et un add-on", "Shangri-La|et|un|add-on")]
    [TestCase("non\u2011lieu à Paris\u2013Lyon", "non\u2011lieu|à|Paris|\u2013|Lyon")]
    public void A_compound_stays_whole(string text, string expected) => Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("3,5 ou 3.5", "3,5|ou|3.5")]
    [TestCase("1 000 voix, 12\u00A0345 voix, 1\u202F234\u202F567,8 €", "1 000|voix|,|12\u00A0345|voix|,|1\u202F234\u202F567,8|€")]
    [TestCase("en 2015 100 élus", "en|2015|100|élus")]
    [TestCase("12 34 et 1 0000", "12|34|et|1|0000")]
    [TestCase("1,000.50 et 10'000", "1,000.50|et|10'000")]
    [TestCase("10 % ou 10%, $5, 5€", "10|%|ou|10|%|,|$|5|,|5|€")]
    [TestCase("à 14h30, le 1er, la 2e, au XIXe", "à|14h30|,|le|1er|,|la|2e|,|au|XIXe")]
    [TestCase("le 12/08/2020, de 2010-2015, la 2.0.1", "le|12/08/2020|,|de|2010-2015|,|la|2.0.1")]
    [TestCase("-5 °C, 20°C, +/- 2, n°5", "-5|°C|,|20|°C|,|+/-|2|,|n°|5")]
    public void A_number_is_one_token(string text, string expected) => Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("M. Petit et MM. Roux et le Dr. Noir", "M.|Petit|et|MM.|Roux|et|le|Dr.|Noir")]
    [TestCase("M. le maire et Mme Petit", "M.|le|maire|et|Mme|Petit")]
    [TestCase("des fruits, p. ex. des poires, etc.", "des|fruits|,|p.|ex.|des|poires|,|etc.")]
    [TestCase("en 50 av. J.-C., env. 3 m", "en|50|av.|J.-C.|,|env.|3|m")]
    [TestCase("J. K. Petit et J.-P. Roux", "J.|K.|Petit|et|J.-P.|Roux")]
    [TestCase("l'O.N.U. et les U.S. ici", "l'|O.N.U.|et|les|U.S.|ici")]
    [TestCase("voir art. 3, fig. 2 et vol. XII", "voir|art.|3|,|fig.|2|et|vol.|XII")]
    [TestCase("Vive l'art. Il vit.", "Vive|l'|art|.|Il|vit|.")]
    [TestCase("la vitamine C. Il en faut", "la|vitamine|C|.|Il|en|faut")]
    [TestCase("c.-à-d. rien", "c.-à-d.|rien")]
    public void An_abbreviation_keeps_its_full_stop(string text, string expected) =>
        Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("Voir https://exemple.fr/a?b=1.", "https://exemple.fr/a?b=1", TokenKind.Url)]
    [TestCase("Voir (www.exemple.fr).", "www.exemple.fr", TokenKind.Url)]
    [TestCase("sur exemple.com/page, ici", "exemple.com/page", TokenKind.Url)]
    [TestCase("à jean.petit@exemple.org.", "jean.petit@exemple.org", TokenKind.Email)]
    [TestCase("avec #vélo2024 !", "#vélo2024", TokenKind.Handle)]
    [TestCase("suivez @jean_petit, ici", "@jean_petit", TokenKind.Handle)]
    [TestCase("ouvrez {0} puis", "{0}", TokenKind.Code)]
    [TestCase("bonjour {{nom}}", "{{nom}}", TokenKind.Code)]
    [TestCase("bonjour %s !", "%s", TokenKind.Code)]
    [TestCase("bonjour %1$s !", "%1$s", TokenKind.Code)]
    [TestCase("lisez «CODE» ici", "«CODE»", TokenKind.Code)]
    [TestCase("du texte<br/>coupé", "<br/>", TokenKind.Code)]
    [TestCase("un <a href=\"x y\">lien", "<a href=\"x y\">", TokenKind.Code)]
    [TestCase("Dupont &amp; fils", "&amp;", TokenKind.Code)]
    [TestCase("la variable ma_variable vaut", "ma_variable", TokenKind.Code)]
    [TestCase("appelez Lancer() ici", "Lancer()", TokenKind.Code)]
    [TestCase("le fichier notes.txt, ici", "notes.txt", TokenKind.Code)]
    [TestCase("le fichier C:\\Temp\\a.txt ici", "C:\\Temp\\a.txt", TokenKind.Code)]
    [TestCase("le fichier /etc/hosts ici", "/etc/hosts", TokenKind.Code)]
    [TestCase("le cadre .NET ici", ".NET", TokenKind.Code)]
    [TestCase("tapez `mtq check` ici", "`mtq check`", TokenKind.Code)]
    [TestCase("la classe Console.WriteLine ici", "Console.WriteLine", TokenKind.Code)]
    [TestCase("bravo 👍🏽 !", "👍🏽", TokenKind.Emoji)]
    [TestCase("en 🇫🇷🇧🇪", "🇫🇷", TokenKind.Emoji)]
    [TestCase("la 👨‍👩‍👧‍👦 !", "👨‍👩‍👧‍👦", TokenKind.Emoji)]
    [TestCase("le ❤️ bat", "❤️", TokenKind.Emoji)]
    [TestCase("en 1️⃣ lieu", "1️⃣", TokenKind.Emoji)]
    public void Technical_text_and_emoji_are_one_token_of_their_kind(string text, string expected, TokenKind kind)
    {
        var found = Cut.Tokens(text).Where(token => token.Kind == kind).Select(token => token.In(text).ToString());
        Assert.That(found.FirstOrDefault(), Is.EqualTo(expected));
    }

    [TestCase("et/ou, km/h", "et|/|ou|,|km|/|h")]
    [TestCase("l'heure est passée.Suite", "l'|heure|est|passée|.|Suite")]
    [TestCase("5 < 6 et 7 > 6", "5|<|6|et|7|>|6")]
    [TestCase("100 $US, «ONU», 50 %", "100|$|US|,|«|ONU|»|,|50|%")]
    [TestCase("Quoi ?! Hé... oui… non -- si — là", "Quoi|?!|Hé|...|oui|…|non|--|si|—|là")]
    [TestCase("étudiant·e·s, étudiant(e)s, étudiant.e.s", "étudiant·e·s|,|étudiant(e)s|,|étudiant.e.s")]
    [TestCase("le langage C# ici", "le|langage|C#|ici")]
    public void Marks_are_tokens_of_their_own(string text, string expected) => Assert.That(Cut.Words(text), Is.EqualTo(expected));

    [TestCase("l'", TokenFlags.Elided)]
    [TestCase("Jusqu’", TokenFlags.Elided | TokenFlags.InitialCapital)]
    [TestCase("aujourd'hui", TokenFlags.InnerApostrophe)]
    [TestCase("TikTok", TokenFlags.InitialCapital | TokenFlags.InnerCapital)]
    [TestCase("iPhone", TokenFlags.InnerCapital)]
    [TestCase("ONU", TokenFlags.InitialCapital | TokenFlags.AllCapitals)]
    [TestCase("Jean-Pierre", TokenFlags.InitialCapital | TokenFlags.HasHyphen)]
    [TestCase("CM2", TokenFlags.InitialCapital | TokenFlags.AllCapitals | TokenFlags.HasDigit)]
    [TestCase("1er", TokenFlags.HasDigit)]
    [TestCase("etc.", TokenFlags.Abbreviation)]
    [TestCase("À", TokenFlags.InitialCapital)]
    public void The_flags_of_a_token_tell_how_it_is_written(string word, TokenFlags expected)
    {
        var tokens = Cut.Tokens("a " + word);
        Assert.That(tokens, Has.Length.EqualTo(2));
        Assert.That(tokens[1].Flags, Is.EqualTo(expected | TokenFlags.SpaceBefore));
    }

    [Test]
    public void A_clitic_is_marked_and_so_is_its_broken_elision()
    {
        var tokens = Cut.Tokens("dis-le'est");
        Assert.That(
            tokens.Select(token => token.Flags),
            Is.EqualTo(
                new[]
                {
                    TokenFlags.LineStart | TokenFlags.ParagraphStart,
                    TokenFlags.HyphenClitic | TokenFlags.Elided,
                    TokenFlags.None,
                }
            )
        );
    }

    [TestCase("a b", TokenFlags.SpaceBefore)]
    [TestCase("a\u00A0b", TokenFlags.SpaceBefore)]
    [TestCase("a \n b", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [TestCase("a\r\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [TestCase("a\r\n\r\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    [TestCase("a\n \t\nb", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    [TestCase("a\rb", TokenFlags.SpaceBefore | TokenFlags.LineStart)]
    [TestCase("a\u2029b", TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart)]
    public void White_space_before_a_token_is_remembered(string text, TokenFlags expected) =>
        Assert.That(Cut.Tokens(text)[1].Flags, Is.EqualTo(expected));

    [TestCase("")]
    [TestCase(" \n\t\u00A0")]
    public void Text_without_a_visible_character_has_no_token(string text) => Assert.That(Cut.Tokens(text), Is.Empty);

    // Letters are looked at 64 at a time, and at the end of a text together with what stands before them.
    [Test]
    public void A_word_ends_where_its_letters_end([Range(1, 70)] int length, [Values(0, 3, 12, 20)] int before)
    {
        foreach (var letter in "eéœÿß")
        {
            var word = new string('a', length - 1) + letter;
            foreach (var behind in (string[])["", " b", ", b", ". B", "÷", ";", " "])
            {
                var start = string.Concat(Enumerable.Repeat("x ", before));
                var expected = (string[])
                    [.. Enumerable.Repeat("x", before), word, .. behind.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                Assert.That(Cut.Words(start + word + behind).Split('|'), Is.EqualTo(expected), $"{word}{behind}");
            }
        }
    }
}
