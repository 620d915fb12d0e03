namespace MtQuality.Tests.Rules;

/// <summary>A sentence in another language is a quotation: no rule about French reads it, and it accuses no machine.</summary>
internal sealed class ForeignSentenceTests
{
    [TestCase("The council has decided to keep the old bridge open during the whole summer.")]
    [TestCase("Police were called after the march turned into a fight over the stadium.")]
    [TestCase("Der Rat hat beschlossen, die alte Brücke während des ganzen Sommers offen zu halten.")]
    public void A_quoted_sentence_in_another_language_is_left_alone(string quoted)
    {
        var text = $"Le message est arrivé lundi sur le compte de la ville.\n\n{quoted}\n\nPersonne n'a répondu depuis.";

        Assert.That(FrenchChecker.Default.CheckArticle(text).Findings, Is.Empty);
    }

    [Test]
    public void A_French_sentence_with_English_words_is_read() =>
        Assert.That(
            FrenchChecker.Default.CheckArticle("Le garçon portait un shirt with stripes et une casquette.").Findings,
            Has.Some.Matches<Finding>(finding => finding?.Category == Category.Untranslated)
        );

    [Test]
    public void A_disclaimer_in_another_language_is_read() =>
        Assert.That(
            FrenchChecker
                .Default.CheckArticle("Le pont reste ouvert tout l'été.\n\nThis article was translated automatically.")
                .Findings,
            Has.Some.Matches<Finding>(finding => finding?.Category == Category.Disclaimer)
        );
}
