namespace MtQuality.Documents.Tests;

[TestFixture]
internal sealed class MarkdownTests
{
    [Test]
    public void Blocks_have_their_kind()
    {
        var document = Documents.Markdown(
            """
            ---
            title: Rien
            ---
            # Titre

            Texte

            - Un
            - Deux
              1. Trois

            | A | B |
            |---|---|
            | C | D |

            ![Photo](p.png)

            Terme
            :   Définition

            ```
            code
            ```
            """
        );

        Assert.That(
            document.Blocks(),
            Is.EqualTo(
                new[]
                {
                    "Heading: Titre",
                    "Paragraph: Texte",
                    "ListItem: Un",
                    "ListItem: Deux",
                    "ListItem: Trois",
                    "TableCell: A",
                    "TableCell: B",
                    "TableCell: C",
                    "TableCell: D",
                    "AltText: Photo",
                    "ListItem: Terme",
                    "ListItem: Définition",
                }
            )
        );
    }

    [TestCase("Un `git push` ici", "Un `…` ici")]
    [TestCase("Un [lien *fort*](a.html \"titre\") ici", "Un lien fort ici")]
    [TestCase("Un [lien][r] ici\n\n[r]: a.html \"titre\"", "Un lien ici")]
    [TestCase("Un <https://exemple.fr> ici", "Un `…` ici")]
    [TestCase("Un $x^2$ ici", "Un `…` ici")]
    [TestCase("Un <b>mot</b> <i lang=\"en\">word</i> ici", "Un mot `…` ici")]
    [TestCase("Un <!-- deux --> ici", "Un ici")]
    [TestCase("Un ~~deux~~ ici", "Un ici")]
    [TestCase("Un \\*deux\\* &eacute;t&eacute;", "Un *deux* été")]
    [TestCase("Une ligne\ncoupée  \nen trois", "Une ligne coupée\nen trois")]
    [TestCase("> Une citation\n> coupée\nen trois", "Une citation coupée en trois")]
    [TestCase("Une note[^1].\n\n[^1]: La voici.", "Une note.\n\nLa voici.")]
    [TestCase("- [x] Faite", "Faite")]
    [TestCase("---\ntitle: Rien\n---\nUn", "Un")]
    [TestCase("+++\ntitle = \"Rien\"\n+++\nUn", "Un")]
    [TestCase("+++\r\ntitle = \"Rien\"\r\n+++\r\n\r\nUn", "Un")]
    [TestCase("+++ un\n\ndeux\n\n+++", "+++ un\n\ndeux\n\n+++")]
    [TestCase("+++\nun", "+++ un")]
    [TestCase("Un\n\n    code\n\nDeux", "Un\n\nDeux")]
    [TestCase("Un\n\n<div lang=\"en\">\n\nTwo *three*\n\n</div>\n\nDeux", "Un\n\nDeux")]
    [TestCase("Un\n\n<script>\nlet a = '<p>';\n</script>\n\nDeux", "Un\n\nDeux")]
    [TestCase("Un\n\n> <div>\n> deux &eacute;\n> </div>\n\nTrois", "Un\n\ndeux é\n\nTrois")]
    public void The_text_is_what_a_reader_sees(string markdown, string text) =>
        Assert.That(Documents.Markdown(markdown).Text, Is.EqualTo(text));

    [Test]
    public void Html_in_a_quotation_points_behind_the_marks_of_the_quotation()
    {
        var document = Documents.Markdown("> <div>\n> un &eacute;t&eacute;\n> froid</div>\n");

        Assert.That(document.MarkupOf("un été froid"), Is.EqualTo(new[] { "un &eacute;t&eacute;\n", "froid" }));
    }

    [Test]
    public void A_tab_does_not_move_the_offsets()
    {
        var document = Documents.Markdown("> ## \tUn &eacute;t&eacute; **froid**\n");

        Assert.That(document.MarkupOf("Un été froid"), Is.EqualTo(new[] { "Un &eacute;t&eacute; ", "froid" }));
    }

    [Test]
    public void The_text_of_a_picture_follows_its_paragraph()
    {
        var document = Documents.Markdown("Avant ![Une &eacute;toile *verte*](a.png \"titre\") après.");

        Assert.That(document.Blocks(), Is.EqualTo(new[] { "Paragraph: Avant après.", "AltText: Une étoile verte" }));
        Assert.That(document.MarkupOf("étoile verte"), Is.EqualTo(new[] { "&eacute;toile ", "verte" }));
    }

    [Test]
    public void A_paragraph_with_hundreds_of_open_marks_is_read_as_it_stands_and_the_others_as_markdown()
    {
        var open = string.Concat(Enumerable.Repeat("[a](", 300));

        var document = Documents.Markdown($"# Titre\n\n{open}\n\nUn *mot*.");

        Assert.That(document.Text, Is.EqualTo($"Titre\n\n{open}\n\nUn mot."));
    }

    [Test]
    public void Quotations_deeper_than_anybody_writes_are_read_as_plain_text()
    {
        var deep = new string('>', 250) + " mot";

        Assert.That(Documents.Markdown(deep).Text, Is.EqualTo(deep));
        Assert.That(Documents.Markdown(new string('>', 150) + " mot").Text, Does.EndWith("mot"));
    }
}
