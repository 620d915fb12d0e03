using MtQuality.Training.Sites;

namespace MtQuality.Training.Tests.Sites;

internal sealed class SiteTrainingTests
{
    [Test]
    public void Articles_that_differ_in_their_language_are_told_apart()
    {
        var training = Train(MadeUpSite.Articles(60));

        var later = MadeUpSite.Articles(30, seed: 8);
        var right = later.Count(article => (Probability(training.Classifier, article.Text) > 0.5) == article.IsMachine);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(training.Area, Is.GreaterThan(0.95));
            Assert.That(right / (double)later.Count, Is.GreaterThan(0.9));
            Assert.That(training.Bins.Sum(bin => bin.Articles), Is.EqualTo(120));
        }
    }

    [Test]
    public void Labels_that_mean_nothing_are_not_learned()
    {
        var articles = MadeUpSite.Articles(60);
        var random = new Random(3);
        var shuffled = articles.Select(article => article with { IsMachine = random.Next(2) == 0 }).ToList();

        Assert.That(Train(shuffled).Area, Is.InRange(0.25, 0.75));
    }

    [Test]
    public void An_article_with_the_wrong_label_is_among_the_doubtful()
    {
        var articles = MadeUpSite.Articles(60);
        articles[10] = articles[10] with { IsMachine = !articles[10].IsMachine };

        Assert.That(Train(articles).Doubtful.Select(doubtful => doubtful.Article), Has.Member(articles[10]));
    }

    [Test]
    public void The_same_articles_and_seed_give_the_same_bytes()
    {
        var first = Train(MadeUpSite.Articles(45)).Classifier.ToFile();

        Assert.That(Train(MadeUpSite.Articles(45)).Classifier.ToFile(), Is.EqualTo(first));
    }

    [Test]
    public void The_file_judges_as_the_classifier_that_was_saved()
    {
        var classifier = Train(MadeUpSite.Articles(45)).Classifier;
        var read = ArticleClassifier.Read(classifier.ToFile(), "site.mtq");

        foreach (var article in MadeUpSite.Articles(5, seed: 9))
        {
            Assert.That(Probability(read, article.Text), Is.EqualTo(Probability(classifier, article.Text)));
        }
    }

    [Test]
    public void Too_few_articles_are_refused() =>
        Assert.That(
            () => Train(MadeUpSite.Articles(SiteTraining.FewestArticles - 1)),
            Throws.TypeOf<SiteTrainingException>().With.Message.Contains("39 different machine-translated articles")
        );

    [Test]
    public void Copies_do_not_count()
    {
        var articles = MadeUpSite.Articles(45);
        articles.AddRange(articles.Take(10).ToList());

        Assert.That(Train(articles).Duplicates, Is.EqualTo(10));
    }

    [Test]
    public void The_same_text_under_both_labels_is_refused()
    {
        var articles = MadeUpSite.Articles(45);
        articles.Add(articles[0] with { Name = "again", IsMachine = false });

        Assert.That(() => Train(articles), Throws.TypeOf<SiteTrainingException>().With.Message.Contains("again"));
    }

    [TestCase("length", " Le reste de l'article suit, et il est long.")]
    [TestCase("markup", " **<b>#</b>**")]
    [TestCase("date", " Publié en 2024.")]
    public void Classes_that_differ_by_something_else_are_refused(string what, string tail)
    {
        var articles = MadeUpSite.Articles(45).Select(a => a.IsMachine ? a with { Text = a.Text + tail } : a).ToList();

        Assert.That(() => Train(articles), Throws.TypeOf<SiteTrainingException>().With.Message.Contains(what));
    }

    [Test]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.That(
            () => SiteTraining.Run(MadeUpSite.Articles(45), 1, () => { }, source.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    private static SiteTraining Train(List<SiteArticle> articles) =>
        SiteTraining.Run(articles, 1, () => { }, CancellationToken.None);

    private static double Probability(ArticleClassifier classifier, string text)
    {
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        FrenchChecker.Default.ExtractArticleFeatures(text, features);
        return classifier.Probability(text, features);
    }
}
