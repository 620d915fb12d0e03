namespace MtQuality.Tests.Scoring;

public sealed class ArticleLanguageTests
{
    [TestCase("fr", "Le conseil municipal a voté hier soir la fermeture de la piscine, malgré les protestations des habitants.")]
    [TestCase(
        "fr",
        "Configurez le serveur NGINX derrière le proxy, puis redémarrez le service Docker avec la commande indiquée."
    )]
    [TestCase("other", "The town council voted last night to close the swimming pool, in spite of what its people had to say.")]
    [TestCase("other", "Der Gemeinderat hat gestern Abend gegen den Willen der Bürger beschlossen, das Schwimmbad zu schließen.")]
    [TestCase("other", "El ayuntamiento decidió anoche cerrar la piscina municipal, a pesar de las protestas de los vecinos.")]
    [TestCase(
        "other",
        "Il consiglio comunale ha deciso ieri sera di chiudere la piscina, nonostante le proteste degli abitanti."
    )]
    [TestCase("und", "OK, Total, Airbus.")]
    [TestCase("und", "")]
    public void The_language_of_a_text_is_told_by_its_words(string language, string text) =>
        Assert.That(FrenchChecker.Default.CheckArticle(text).DetectedLanguage, Is.EqualTo(language));

    [Test]
    public void A_text_in_another_language_gets_no_verdict()
    {
        var report = FrenchChecker.Default.CheckArticle(
            "The town council voted last night to close the swimming pool, in spite of what its people had to say about that."
        );

        Assert.That((report.Verdict, report.Probability), Is.EqualTo((Verdict.Clean, 0.0)));
    }
}
