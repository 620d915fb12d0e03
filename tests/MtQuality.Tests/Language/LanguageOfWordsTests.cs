using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Tests.Language;

internal sealed class LanguageOfWordsTests
{
    // The word in brackets is the one in question.
    [TestCase("Le boulanger [pétrit] la pâte.", TokenLanguage.French)]
    [TestCase("[Boulanger] est un métier.", TokenLanguage.French)]
    [TestCase("Elle part en [weekend] demain.", TokenLanguage.French)]
    [TestCase("Le [marketing] a choisi le nom.", TokenLanguage.French)]
    [TestCase("Son [smartphone] est tombé.", TokenLanguage.French)]
    [TestCase("Il publie loin de l'[academia].", TokenLanguage.FrenchByNow)]
    [TestCase("La [storefront] est en panne.", TokenLanguage.English)]
    [TestCase("Le [sign-on] est obligatoire.", TokenLanguage.English)]
    [TestCase("Une fonction [the] plus simple.", TokenLanguage.English)]
    [TestCase("La [Shipping] est gratuite.", TokenLanguage.English)]
    [TestCase("Le village de [Kerzanbour] dort.", TokenLanguage.Other)]
    [TestCase("Il vend [12] lampes.", TokenLanguage.None)]
    [TestCase("Il pleut[.]", TokenLanguage.None)]
    public void A_word_is_French_or_English_or_neither(string marked, TokenLanguage expected)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var (tokens, readings) = Tagged.Read(text);
        var i = Array.FindIndex(tokens, token => token.Start == start);
        var word = tokens[i].In(text);
        Assert.That(WordLanguage.Of(word, tokens[i].Kind, readings[i].Match, WordLanguage.IsEnglish(word)), Is.EqualTo(expected));
    }

    [TestCase("Les deux équipes ont signé un accord hier soir.", false)]
    [TestCase("Le serveur Kestrel et le proxy Nginx sont prêts.", false)]
    [TestCase("The harbour was crowded with tourists watching the boats.", true)]
    [TestCase("Der Bahnhof wurde gestern nach langer Pause wieder eröffnet.", true)]
    [TestCase("Capuche: nylon hoodedLiner, poches zippedPockets, manches cuffsBlack, doublure polaire, finition soignée", false)]
    [TestCase("12 – 15 %", false)]
    [TestCase("", false)]
    public void A_stretch_is_foreign_where_no_words_of_French_grammar_hold_it_together(string text, bool expected)
    {
        var (tokens, readings) = Tagged.Read(text);
        var unknown = tokens
            .Zip(readings)
            .Count(word =>
                word.First.Kind == TokenKind.Word
                && word.Second.Match == FormMatch.Unknown
                && !word.First.Has(TokenFlags.InitialCapital)
            );
        Assert.That(StretchLanguage.IsForeign(unknown, text, tokens, readings), Is.EqualTo(expected));
    }

    [Test]
    public void No_word_of_English_grammar_is_taken_for_one_that_French_has_borrowed()
    {
        foreach (var word in (string[])["the", "with", "your", "would", "because"])
        {
            Assert.That(
                WordLanguage.Of(word, TokenKind.Word, FormMatch.Unknown, WordLanguage.IsEnglish(word)),
                Is.EqualTo(TokenLanguage.English),
                word
            );
        }
    }
}
