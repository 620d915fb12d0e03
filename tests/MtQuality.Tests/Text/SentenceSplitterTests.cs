namespace MtQuality.Tests.Text;

public sealed class SentenceSplitterTests
{
    [TestCase("Il pleut. Nous rentrons.", "Il pleut.", "Nous rentrons.")]
    [TestCase("Le marché local.Partager: la suite", "Le marché local.", "Partager: la suite")]
    [TestCase("« Viens ! » dit M. Petit. Elle rit.", "« Viens ! » dit M. Petit.", "Elle rit.")]
    [TestCase("Partager:\nIl pleut.", "# Partager:", "Il pleut.")]
    public void A_text_is_split_into_sentences(string text, params string[] expected) =>
        Assert.That(Cut.Lines(text), Is.EqualTo(expected));
}
