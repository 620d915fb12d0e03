using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MtQuality.MLNet.Tests;

internal sealed class MlNetTrainerTests
{
    [TestCase(MlNetAlgorithm.LbfgsLogisticRegression, TextUnit.Article)]
    [TestCase(MlNetAlgorithm.SdcaLogisticRegression, TextUnit.Article)]
    [TestCase(MlNetAlgorithm.LbfgsLogisticRegression, TextUnit.Sentence)]
    public void Machine_and_human_texts_of_the_corpus_are_told_apart(MlNetAlgorithm algorithm, TextUnit unit)
    {
        var training = Trained.Train(
            new MlNetTrainerOptions
            {
                Algorithm = algorithm,
                Unit = unit,
                Folds = 3,
            }
        );

        Assert.That(training.Folds, Has.Count.EqualTo(3));
        Assert.That(training.AreaUnderRocCurve, Is.GreaterThan(0.7));
        Assert.That(training.HeldOut.AreaUnderRocCurve, Is.GreaterThan(0.7));
        Assert.That(training.HeldOut.LogLoss, Is.LessThan(1), "calibrated scores say more than a coin, which loses one bit");
    }

    [Test]
    public void Another_trainer_without_calibration_of_its_own_is_calibrated_too()
    {
        var training = Trained.Train(
            new MlNetTrainerOptions { Folds = 2, Trainer = context => context.BinaryClassification.Trainers.AveragedPerceptron() }
        );
        using var classifier = new MlNetClassifier(Trained.Context, training.Model, training.InputSchema);

        Assert.That(classifier.Score(Corpus.Articles[0].Text), Is.InRange(0f, 1f));
    }

    [Test]
    public void The_same_seed_gives_the_same_model()
    {
        var options = new MlNetTrainerOptions { Folds = 2 };
        var data = new MLContext(seed: 7);
        var first = new MlNetTrainer(new MLContext(seed: 7), options).Train(Corpus.View(data));
        var second = new MlNetTrainer(new MLContext(seed: 7), options).Train(Corpus.View(data));

        Assert.That(second.AreaUnderRocCurve, Is.EqualTo(first.AreaUnderRocCurve).Within(1e-6));
        Assert.That(Probabilities(second.Model), Is.EqualTo(Probabilities(first.Model)).Within(1e-4));
    }

    [Test]
    public void Progress_is_told_through_the_log_of_the_context()
    {
        var context = new MLContext(seed: 1);
        var messages = new ConcurrentQueue<string>();
        context.Log += (_, message) =>
        {
            if (message.Source == MlNetTrainer.LogSource)
            {
                messages.Enqueue(message.Message);
            }
        };

        new MlNetTrainer(context, new MlNetTrainerOptions { Folds = 2 }).Train(Corpus.View(context));

        Assert.That(messages, Has.Some.Contains("part 1 of 2"));
        Assert.That(messages, Has.Some.Contains("part 2 of 2"));
        Assert.That(messages, Has.Some.Contains("fitted on all"));
    }

    [Test]
    public void A_training_is_cancelled_before_it_begins_while_it_reads_and_while_it_fits()
    {
        using var before = new CancellationTokenSource();
        before.Cancel();
        using var reading = new CancellationTokenSource();
        using var fitting = new CancellationTokenSource();
        var context = new MLContext(seed: 1);
        context.Log += (_, message) =>
        {
            if (message.Message.Contains("part 1 of", StringComparison.Ordinal))
            {
                fitting.Cancel();
            }
        };
        IEnumerable<LabelledText> CancelledAtTheThird()
        {
            for (var i = 0; i < Corpus.Texts.Count; i++)
            {
                if (i == 3)
                {
                    reading.Cancel();
                }
                yield return Corpus.Texts[i];
            }
        }

        var trainer = new MlNetTrainer(context);
        Assert.That(() => trainer.Train(Corpus.View(context), before.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            () => trainer.Train(context.Data.LoadFromEnumerable(CancelledAtTheThird()), reading.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(() => trainer.Train(Corpus.View(context), fitting.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void No_rows_one_class_and_too_few_rows_are_refused_with_a_reason()
    {
        Assert.That(() => Train([]), Throws.TypeOf<MlNetModelException>().With.Message.Contains("no rows"));
        Assert.That(
            () => Train(Corpus.Texts.Where(text => text.Label)),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("both classes")
        );
        Assert.That(
            () => Train(Corpus.Texts.Where(text => text.Label).Append(new LabelledText { Text = "Bonjour." })),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("1 rows have the label False")
        );
    }

    [Test]
    public void Columns_that_are_missing_or_of_another_type_are_named()
    {
        var context = new MLContext();
        MlNetTraining TrainWith(MlNetTrainerOptions options) => new MlNetTrainer(context, options).Train(Corpus.View(context));

        Assert.That(
            () => TrainWith(new MlNetTrainerOptions { TextColumnName = "Corps" }),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Corps'")
        );
        Assert.That(
            () => TrainWith(new MlNetTrainerOptions { LabelColumnName = "Machine" }),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Machine'")
        );
        Assert.That(
            () => TrainWith(new MlNetTrainerOptions { LabelColumnName = "Text" }),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Text'")
        );
        Assert.That(() => TrainWith(new MlNetTrainerOptions { Folds = 1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Columns_may_have_other_names()
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(
            Corpus.Texts.Select(text => new Page { Corps = text.Text, Machine = text.Label })
        );
        var options = new MlNetTrainerOptions
        {
            TextColumnName = nameof(Page.Corps),
            LabelColumnName = nameof(Page.Machine),
            Folds = 2,
        };
        var training = new MlNetTrainer(context, options).Train(data);
        using var classifier = MlNetClassifier.Load(Trained.Saved(training), textColumnName: nameof(Page.Corps));

        Assert.That(classifier.Score(Corpus.Articles[0].Text), Is.InRange(0f, 1f));
    }

    private static MlNetTraining Train(IEnumerable<LabelledText> rows)
    {
        var context = new MLContext();
        return new MlNetTrainer(context).Train(context.Data.LoadFromEnumerable(rows));
    }

    private static float[] Probabilities(ITransformer model) =>
        [.. model.Transform(Corpus.View(new MLContext())).GetColumn<float>("Probability")];

    private sealed class Page
    {
        public string Corps { get; set; } = "";

        public bool Machine { get; set; }
    }
}
