namespace MtQuality.Documents.Tests;

[TestFixture]
internal sealed class HtmlTests
{
    [Test]
    public void Blocks_have_their_kind()
    {
        var page = Documents.Html(
            "<h1>Titre</h1><p>Texte<ul><li>Un<li>Deux<ol><li>Trois</ol></ul><table><caption>Légende</caption><tr><th>A<td>B</table>"
                + "<figure><img alt='Photo' src=x><figcaption>Sous la photo</figcaption></figure>"
        );

        Assert.That(
            page.Blocks(),
            Is.EqualTo(
                new[]
                {
                    "Heading: Titre",
                    "Paragraph: Texte",
                    "ListItem: Un",
                    "ListItem: Deux",
                    "ListItem: Trois",
                    "Caption: Légende",
                    "TableCell: A",
                    "TableCell: B",
                    "AltText: Photo",
                    "Caption: Sous la photo",
                }
            )
        );
    }

    [Test]
    public void An_entity_is_one_character_that_points_at_the_whole_reference()
    {
        var page = Documents.Html("<p>l&rsquo;&eacute;t&#233;&nbsp;!</p>");

        Assert.That(page.Text, Is.EqualTo("l’été\u00A0!"));
        Assert.That(page.MarkupOf("’"), Is.EqualTo(new[] { "&rsquo;" }));
        Assert.That(page.MarkupOf("été"), Is.EqualTo(new[] { "&eacute;t&#233;" }));
    }

    [Test]
    public void Tags_in_a_word_part_its_markup_and_not_the_word()
    {
        var page = Documents.Html("<p>la dé<b>miss</b>ion</p>");

        Assert.That(page.Text, Is.EqualTo("la démission"));
        Assert.That(page.MarkupOf("démission"), Is.EqualTo(new[] { "dé", "miss", "ion" }));
        Assert.That(page.ToSourceRange(3, 9), Is.EqualTo(new SourceRange(6, 16)));
    }

    [Test]
    public void White_space_is_what_a_browser_shows_and_soft_hyphens_are_gone()
    {
        var page = Documents.Html("<p>\r\n  Une   phrase\r\n\tcoupée <b> en</b> démo&shy;cratie<br>puis  \n<br> <br>ici.  </p>");

        Assert.That(page.Text, Is.EqualTo("Une phrase coupée en démocratie\npuis\n\nici."));
    }

    [TestCase("<p>Voici <code>let x = 1;</code> en C#.", "Voici `…` en C#.")]
    [TestCase("<p>Il dit <i lang='en'>hello</i>, puis part.", "Il dit `…`, puis part.")]
    [TestCase("<p>Ouvrez <span translate=no>Word <b>2024</b></span> ici.", "Ouvrez `…` ici.")]
    [TestCase("<p>Ouvrez <span class='produit notranslate'>Word</span> ici.", "Ouvrez `…` ici.")]
    [TestCase("<p>Tapez <kbd>Ctrl</kbd> <kbd>C</kbd>.", "Tapez `…`.")]
    [TestCase("<p lang='fr-CA'>Le <i lang=''>chum</i>.", "Le chum.")]
    [TestCase("<p>Un <i lang=en>big <b lang=fr>gros</b></i> mot.", "Un `…` gros mot.")]
    public void Code_and_other_languages_in_a_sentence_are_one_placeholder(string html, string text) =>
        Assert.That(Documents.Html(html).Text, Is.EqualTo(text));

    [TestCase("<p>Un.<pre>code</pre><p>Deux.")]
    [TestCase("<p>Un.<blockquote lang=en><p>Hello.</blockquote><p>Deux.")]
    [TestCase("<p>Un.<div translate=no><p>Hello.</div><p>Deux.")]
    [TestCase("<p>Un.<script>if (a<b) { '<p>'; }</script><style>p { }</style><p>Deux.")]
    [TestCase("<p>Un.<template><p>x</template><nav><ul><li>Menu</ul></nav><p>Deux.")]
    [TestCase("<p>Un.<div hidden>x</div><svg><title>x</title><text>y</text></svg><p>Deux.")]
    [TestCase("<p>Un.<select><option>x<option>y</select><textarea><p>z</textarea><p>Deux.")]
    [TestCase("<title>T</title><p>Un.<!-- <p>x --><del>y</del><p>Deux.")]
    [TestCase("<html lang=en><head><title>T</title><body translate=no><header>x</header><p>Un.<p>Deux.<footer>y</footer>")]
    public void What_is_no_prose_of_the_page_is_left_out(string html) =>
        Assert.That(Documents.Html(html).Text, Is.EqualTo("Un.\n\nDeux."));

    [Test]
    public void French_inside_another_language_is_read()
    {
        var page = Documents.Html("<blockquote lang=en><p>Hello.<p lang=fr>Bonjour.</blockquote>");

        Assert.That(page.Text, Is.EqualTo("Bonjour."));
    }

    [Test]
    public void A_header_of_an_article_and_of_a_part_of_a_page_is_read()
    {
        Assert.That(Documents.Html("<header><h1>Titre</h1></header>").Text, Is.EqualTo("Titre"));
        Assert.That(Documents.Html("<html><article><header><h1>Titre</h1></header></article>").Text, Is.EqualTo("Titre"));
    }

    [Test]
    public void Quotation_elements_have_their_marks()
    {
        var page = Documents.Html("<p>Il dit : <q>Je pars</q>.</p>");

        Assert.That(page.Text, Is.EqualTo("Il dit : «\u00A0Je pars\u00A0»."));
        Assert.That(page.MarkupOf("«"), Is.EqualTo(new[] { "<q>" }));
        Assert.That(page.MarkupOf("»"), Is.EqualTo(new[] { "</q>" }));
    }

    [Test]
    public void The_text_of_a_picture_follows_its_paragraph_and_points_into_the_attribute()
    {
        var page = Documents.Html("<p>Avant <img title=x alt = \"Une &eacute;toile\nverte\" src=y> après.</p>");

        Assert.That(page.Blocks(), Is.EqualTo(new[] { "Paragraph: Avant après.", "AltText: Une étoile verte" }));
        Assert.That(page.MarkupOf("étoile verte"), Is.EqualTo(new[] { "&eacute;toile\nverte" }));
    }

    [Test]
    public void A_paragraph_in_a_list_item_or_cell_is_a_part_of_it()
    {
        var page = Documents.Html("<ul><li><p>Un<p>Deux</ul><p>Trois<table><tr><td><div>Quatre</div></table>");

        Assert.That(
            page.Blocks(),
            Is.EqualTo(new[] { "ListItem: Un", "ListItem: Deux", "Paragraph: Trois", "TableCell: Quatre" })
        );
    }

    [TestCase("")]
    [TestCase("   \n")]
    [TestCase("<p></p>")]
    [TestCase("<")]
    [TestCase("<p")]
    [TestCase("<!--")]
    [TestCase("\0")]
    [TestCase("</p></div></br>")]
    public void Markup_without_text_is_empty(string html)
    {
        var page = Documents.Html(html);

        Assert.That(page.Text.Trim('<'), Is.Empty);
        Assert.That(page.ToSource(0, 0), Is.Empty);
        Assert.That(FrenchChecker.Default.CheckHtml(html).Findings, Is.Empty);
    }

    [Test]
    public void A_lone_surrogate_stays_as_it_is() => Assert.That(Documents.Html("<p>a\ud83db").Text, Is.EqualTo("a\ud83db"));

    [Test]
    public void What_is_no_text_of_the_document_is_refused()
    {
        var page = Documents.Html("<p>Un");

        Assert.That(() => DocumentText.Read(null!, DocumentFormat.Html), Throws.ArgumentNullException);
        Assert.That(() => DocumentText.Read("", (DocumentFormat)7), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => page.ToSource(-1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => page.ToSource(0, 3), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => page.ToSourceRange(2, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => FrenchChecker.Default.CheckHtml(null!), Throws.ArgumentNullException);
    }
}
