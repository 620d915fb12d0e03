using MtQuality.Models;
using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

public sealed class SentenceScorerTests
{
    private const string Clean = "Le conseil a voté hier soir le budget de la commune.";
    private const string Broken = "Le conseil a voté de le budget with the commune dans l' article premier.";

    [Test]
    public void A_broken_sentence_scores_higher_than_a_clean_one() =>
        Assert.That(FrenchChecker.Default.Score(Broken), Is.GreaterThan(FrenchChecker.Default.Score(Clean)));

    [Test]
    public void Checking_and_scoring_a_sentence_give_the_same_score() =>
        Assert.That(FrenchChecker.Default.CheckSentence(Broken).Score, Is.EqualTo(FrenchChecker.Default.Score(Broken)));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\0\ud800")]
    public void Text_without_words_has_a_score_between_0_and_1(string text) =>
        Assert.That(FrenchChecker.Default.Score(text), Is.InRange(0f, 1f));

    [Test]
    public void A_logit_is_the_bias_and_each_feature_times_its_weight([Range(0, 27)] int count)
    {
        float[] weights = [.. Enumerable.Range(0, count).Select(i => (i * 0.37f) - 4)];
        float[] features = [.. Enumerable.Range(0, count).Select(i => 1f / (i + 1))];

        Assert.That(
            new SentenceScorer(weights, 0.5f).Logit(features),
            Is.EqualTo(0.5 + weights.Zip(features, (weight, feature) => (double)weight * feature).Sum()).Within(1e-5)
        );
    }

    [Test]
    public void A_model_with_the_wrong_number_of_weights_is_refused()
    {
        var file = new SentenceScorer(new float[SentenceFeatures.Count + 1], 0).ToFile();

        Assert.That(
            () => SentenceScorer.Read(file, "wide.bin"),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("wide.bin")
        );
    }
}
