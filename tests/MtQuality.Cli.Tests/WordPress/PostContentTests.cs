using System.Diagnostics;
using MtQuality.Cli.WordPress;

namespace MtQuality.Cli.Tests.WordPress;

/// <summary>The text of a post, without what WordPress puts into it.</summary>
internal sealed class PostContentTests
{
    [Test]
    public void The_title_is_read_as_a_heading_and_block_comments_are_no_text()
    {
        const string content = """
            <!-- wp:heading {"level":3,"className":"il est venu"} --><h3 class="wp-block-heading">Le match</h3><!-- /wp:heading -->

            <!-- wp:paragraph -->
            <p>Il a plu.
            Ils ont joué.</p>
            <!-- /wp:paragraph -->

            <!-- wp:image {"id":5} --><figure><img src="a.jpg" alt="Le stade"/><figcaption>Le stade vide</figcaption></figure><!-- /wp:image -->
            """;

        Assert.That(
            PostContent.Read("Pluie &amp; jeu", content).Text,
            Is.EqualTo("Pluie & jeu\n\nLe match\n\nIl a plu. Ils ont joué.\n\nLe stade vide\n\nLe stade")
                .Or.EqualTo("Pluie & jeu\n\nLe match\n\nIl a plu. Ils ont joué.\n\nLe stade\n\nLe stade vide")
        );
    }

    [Test]
    public void Posts_of_the_classic_editor_have_paragraphs_between_empty_lines()
    {
        const string content =
            "Chapô sans point\r\n\r\nPremière ligne\r\nseconde <em>ligne</em>.\n\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>";

        Assert.That(
            PostContent.Read("T", content).Text,
            Is.EqualTo("T\n\nChapô sans point\n\nPremière ligne\nseconde ligne.\n\nun\n\ndeux")
        );
    }

    [TestCase("Voir [galerie ids=\"1,2\"] ici.", "Voir `…` ici.")]
    [TestCase("Avant [toc] après.", "Avant `…` après.")]
    [TestCase("[caption id=\"a\" width=\"3\"]<img src=\"a.jpg\" /> Une légende.[/caption]", "Une légende.")]
    [TestCase("[embed]https://exemple.org/[/embed] Suite.", "`…` Suite.")]
    [TestCase("[CODE lang='php']le la les[/code] Suite.", "`…` Suite.")]
    [TestCase("[bouton lien=\"a[0]\" /] Suite.", "`…` Suite.")]
    [TestCase("[b]Gras[/b] et [b]encore[/b].", "Gras et encore.")]
    [TestCase("Il dit : « [il] viendra ».", "Il dit : « `…` viendra ».")]
    [TestCase("Il a dit [note de la rédaction : en 2020] non.", "Il a dit [note de la rédaction : en 2020] non.")]
    [TestCase("Il a dit […] non.", "Il a dit […] non.")]
    [TestCase("Il a dit [...] non [1].", "Il a dit [...] non [1].")]
    [TestCase("On écrit [[gallery]] ainsi.", "On écrit [[gallery]] ainsi.")]
    [TestCase("Le lien [texte](adresse) de Markdown.", "Le lien [texte](adresse) de Markdown.")]
    [TestCase("Un crochet [ouvert", "Un crochet [ouvert")]
    [TestCase("Un crochet [a b=\"ouvert", "Un crochet [a b=\"ouvert")]
    [TestCase("a < b et [c", "a < b et [c")]
    [TestCase("[", "[")]
    [TestCase("[/", "[/")]
    [TestCase("<a title=\"[toc]\">Lien</a>.", "Lien.")]
    public void Shortcodes_are_no_text_and_brackets_of_prose_are(string content, string text)
    {
        Assert.That(PostContent.Read("", content).Text, Is.EqualTo(text));
    }

    [Test]
    public void Comments_of_the_text_switch_rules_off()
    {
        var document = PostContent.Read("T", "<!-- wp:html --><!-- mtq-disable MTQ2001 --><p>Il a parlé de le projet.</p>");

        Assert.That(document.IsSuppressed("MTQ2001", document.Text.IndexOf("de le", StringComparison.Ordinal), 5), Is.True);
    }

    [TestCase("[a")]
    [TestCase("[a]")]
    [TestCase("[a b='")]
    [TestCase("[a b=\"[c d='")]
    [TestCase("[/a]")]
    [TestCase("<")]
    [TestCase("<!--")]
    [TestCase("\n\n")]
    [TestCase("\n <")]
    [TestCase("[x][/y]")]
    public void Hostile_texts_take_linear_time(string unit)
    {
        var content = string.Concat(Enumerable.Repeat(unit, 2_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();

        PostContent.ToHtml(content);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
