namespace MtQuality.Tests.Text;

public sealed class TokenizerTests
{
    [TestCase("L'eau d’ici", "L'|eau|d’|ici")]
    [TestCase("Aujourd'hui, quelqu'un attend.", "Aujourd'hui|,|quelqu'un|attend|.")]
    [TestCase("Dis-le, donne-moi-le, va-t'en !", "Dis|-le|,|donne|-moi|-le|,|va|-t'|en|!")]
    [TestCase("Où a-t-il rangé le porte-à-faux ?", "Où|a|-t-il|rangé|le|porte-à-faux|?")]
    [TestCase("Et dis-le'est bon", "Et|dis|-le'|est|bon")]
    [TestCase("on s'expliqu'en l' hangar", "on|s'|expliqu'|en|l'|hangar")]
    [TestCase("1 000 habitants, 3,5 % en 2020.", "1 000|habitants|,|3,5|%|en|2020|.")]
    [TestCase("M. Petit lit p. ex. des romans, etc.", "M.|Petit|lit|p.|ex.|des|romans|,|etc.")]
    [TestCase("Voir https://exemple.fr/a?b=1.", "Voir|https://exemple.fr/a?b=1|.")]
    public void A_text_is_cut_into_tokens(string text, string expected) => Assert.That(Cut.Words(text), Is.EqualTo(expected));
}
