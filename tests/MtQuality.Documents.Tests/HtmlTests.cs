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
}
