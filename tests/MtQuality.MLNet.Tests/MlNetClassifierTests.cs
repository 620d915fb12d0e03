using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MtQuality.MLNet.Tests;

internal sealed class MlNetClassifierTests
{
    [Test]
    public void A_model_predicts_the_same_before_it_is_saved_and_after_it_is_loaded()
    {
        using var made = new MlNetClassifier(Trained.Context, Trained.Lbfgs.Model, Trained.Lbfgs.InputSchema);
        using var loaded = MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs));

        foreach (var article in Corpus.Articles)
        {
            Assert.That(loaded.Score(article.Text), Is.EqualTo(made.Score(article.Text)));
        }
    }

    [Test]
    public void Sixteen_threads_share_one_classifier()
    {
        using var classifier = MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs));
        var checker = new FrenchChecker(null, classifier);
        var expected = Corpus.Articles.Select(article => checker.CheckArticle(article.Text).Probability).ToArray();

        var answers = new double[16][];
        var threads = Enumerable
            .Range(0, answers.Length)
            .Select(thread => new Thread(() =>
            {
                // Each thread begins at another article, so that different ones are scored at the same time.
                var order = Enumerable.Range(0, expected.Length).Select(i => (i + thread) % expected.Length);
                var own = new double[expected.Length];
                foreach (var article in order)
                {
                    own[article] = checker.CheckArticle(Corpus.Articles[article].Text).Probability;
                }
                answers[thread] = own;
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.That(answers, Is.All.EqualTo(expected));
    }

    [Test]
    public void The_checker_asks_the_classifier_for_its_verdict()
    {
        using var classifier = MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs));
        var report = new FrenchChecker(null, classifier).CheckArticle(Corpus.Articles[0].Text);

        Assert.That(report.Probability, Is.EqualTo(classifier.Score(Corpus.Articles[0].Text)));
        Assert.That(report.Contributions.Select(term => term.Name), Has.One.EqualTo(Contribution.Site));
    }

    [Test]
    public void Files_that_are_no_model_are_refused_with_their_name()
    {
        var whole = File.ReadAllBytes(Trained.Saved(Trained.Lbfgs));
        var damaged = (byte[])whole.Clone();
        Array.Fill(damaged, (byte)0x5A, whole.Length / 3, whole.Length / 3);
        byte[][] files =
        [
            [],
            [1, 2, 3],
            "PK nothing of the kind"u8.ToArray(),
            Archive(),
            whole[..100],
            whole[..(whole.Length / 2)],
            damaged,
        ];

        foreach (var bytes in files)
        {
            var path = Trained.NewPath("zip");
            File.WriteAllBytes(path, bytes);
            Assert.That(
                () => MlNetClassifier.Load(path),
                Throws.TypeOf<MlNetModelException>().With.Message.Contains("model.zip"),
                $"{bytes.Length} bytes"
            );
        }
        Assert.That(() => MlNetClassifier.Load(Trained.NewPath("zip")), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void Models_without_text_or_without_probability_are_refused()
    {
        var context = new MLContext();
        var data = Corpus.View(context);
        var features = context.Transforms.MtQualityFeatures().Fit(data);

        Assert.That(
            () => new MlNetClassifier(context, features, data.Schema),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Probability'")
        );
        Assert.That(
            () => MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs), textColumnName: "Corps"),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Corps'")
        );
    }

    [Test]
    public void A_model_with_the_features_of_another_version_is_refused()
    {
        var data = Corpus.View(Trained.Context);
        var marked = Trained.Context.Transforms.CopyColumns("MtQuality.Layout.0000000000000000", "Text").Fit(data);
        var model = new TransformerChain<ITransformer>(marked, Trained.Lbfgs.Model);

        Assert.That(
            () => new MlNetClassifier(Trained.Context, model, data.Schema),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("another version")
        );
    }

    [Test]
    public void A_classifier_that_was_disposed_of_says_so()
    {
        var classifier = MlNetClassifier.Load(Trained.Saved(Trained.Lbfgs));
        classifier.Dispose();

        Assert.That(() => classifier.Score("Bonjour."), Throws.TypeOf<ObjectDisposedException>());
    }

    private static byte[] Archive()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("readme.txt").Open();
            entry.Write("nothing"u8);
        }
        return memory.ToArray();
    }
}
