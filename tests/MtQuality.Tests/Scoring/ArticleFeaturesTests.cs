using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

public sealed class ArticleFeaturesTests
{
    private const string Article =
        "Le maire a présenté le budget. Après la démissionne du ministre, le calme est revenu ; les élus, eux, ont attendu.\n\n"
        + "Les habitantes sont venu de la ville voisine. Elles voulaient voir le conseil, qui votait hier soir. Le the vote a duré.";

    private static readonly string[] s_articles =
    [
        "biscuiterie-scop.human.txt",
        "cinema-le-rex.human.txt",
        "greve-aerienne.machine.txt",
        "tennis-finale.machine.txt",
    ];

    private readonly FrenchChecker _checker = FrenchChecker.Default;

    [Test]
    public void Every_feature_has_a_name_of_its_own()
    {
        Assert.That(FrenchChecker.ArticleFeatureNames, Is.Unique);
        Assert.That(FrenchChecker.ArticleFeatureNames, Is.SupersetOf(FrenchChecker.Rules.Select(rule => rule.Id)));
    }

    [TestCaseSource(nameof(s_articles))]
    public void Rules_and_sentences_count_as_in_the_report(string file)
    {
        var text = File.ReadAllText(Path.Combine(Corpus.Directory, "articles", file));
        var report = _checker.CheckArticle(text);
        var features = Features(text);
        var words = _checker.CountFindings(text).Words;
        var scores = report.Sentences.Select(sentence => (double)sentence.Score).ToArray();
        var mean = scores.Average();

        Assert.Multiple(() =>
        {
            foreach (var rule in FrenchChecker.Rules)
            {
                var count = report.Findings.Count(finding => finding.RuleId == rule.Id);
                Assert.That(features[rule.Id], Is.EqualTo(1000.0 * count / words).Within(1e-3), rule.Id);
            }
            Assert.That(features["sentence score, mean"], Is.EqualTo(mean).Within(1e-5));
            Assert.That(
                features["sentence score, deviation"],
                Is.EqualTo(Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)))).Within(1e-5)
            );
            Assert.That(features["sentence score, highest"], Is.EqualTo(scores.Max()).Within(1e-5));
            Assert.That(
                features["share of sentences scored above one half"],
                Is.EqualTo(scores.Average(score => score > 0.5 ? 1 : 0)).Within(1e-5)
            );
            Assert.That(features["words per sentence, mean"], Is.EqualTo(words / (double)scores.Length).Within(1e-3));
        });
    }

    [Test]
    public void Words_are_counted_by_what_they_are_and_not_by_what_they_say()
    {
        var features = Features("La voisine prend le train. Le voisin prend la route.");

        Assert.Multiple(() =>
        {
            Assert.That(features["share of nouns"], Is.EqualTo(0.4f));
            Assert.That(features["share of verbs"], Is.EqualTo(0.2f));
            Assert.That(features["share of determiners"], Is.EqualTo(0.4f));
            Assert.That(features["share of definite articles"], Is.EqualTo(0.4f));
            Assert.That(features["present among verbs"], Is.EqualTo(1));
            Assert.That(features["words per sentence, mean"], Is.EqualTo(5));
            Assert.That(features["words per sentence, deviation"], Is.Zero);
        });
    }

    [Test]
    public void An_article_said_twice_has_the_shares_of_the_article_said_once()
    {
        var once = Features(Article);
        var twice = Features(Article + "\n\n" + Article);

        foreach (var name in FrenchChecker.ArticleFeatureNames.Where(name => name.StartsWith("share", StringComparison.Ordinal)))
        {
            Assert.That(twice[name], Is.EqualTo(once[name]).Within(0.02f), name);
        }
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\0\ud800")]
    [TestCase("42 % !")]
    public void Text_without_words_has_finite_features(string text) =>
        Assert.That(Features(text).Values, Is.All.Matches<float>(float.IsFinite));

    [Test]
    public void Room_for_another_number_of_features_is_refused()
    {
        Assert.That(() => _checker.ExtractArticleFeatures(Article, new float[3]), Throws.ArgumentException);
        Assert.That(() => _checker.ExtractSentenceFeatures(Article, new float[3]), Throws.ArgumentException);
    }

    [Test]
    public void Features_of_a_sentence_are_what_its_score_is_computed_from()
    {
        const string sentence = "Après la démissionne du ministre, le calme est revenu.";
        var features = new float[FrenchChecker.SentenceFeatureNames.Count];
        _checker.ExtractSentenceFeatures(sentence, features);

        Assert.That(SentenceScorer.Default.Score(features), Is.EqualTo(_checker.Score(sentence)));
    }

    private Dictionary<string, float> Features(string text)
    {
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        _checker.ExtractArticleFeatures(text, features);
        return FrenchChecker.ArticleFeatureNames.Zip(features).ToDictionary(StringComparer.Ordinal);
    }
}
