namespace MtQuality.Documents.Tests;

[TestFixture]
internal sealed class MarkdownTests
{
    [Test]
    public void Blocks_have_their_kind()
    {
        var document = Documents.Markdown(
            "---\ntitle: Rien\n---\n# Titre\n\nTexte\n\n- Un\n- Deux\n  1. Trois\n\n| A | B |\n|---|---|\n| C | D |\n\n![Photo](p.png)\n\n```\ncode\n```\n"
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
                }
            )
        );
    }
}
