using Microsoft.ML;
using Microsoft.ML.Data;
using MtQuality.MLNet.Features;

namespace MtQuality.MLNet.Tests;

internal sealed class MtQualityFeaturesTests
{
    private readonly MLContext _context = new(seed: 1);

    [TestCase(TextUnit.Article, false)]
    [TestCase(TextUnit.Article, true)]
    [TestCase(TextUnit.Sentence, false)]
    [TestCase(TextUnit.Sentence, true)]
    public void Every_slot_has_its_name_and_there_is_room_for_all(TextUnit unit, bool similarity)
    {
        var names = MtQualityCatalog.SlotNames(unit, similarity);
        var output = _context
            .Transforms.MtQualityFeatures(unit: unit, similarity: similarity)
            .Fit(Corpus.View(_context))
            .GetOutputSchema(Corpus.View(_context).Schema);

        Assert.That(names, Has.Count.LessThanOrEqualTo(FeatureSlots.Capacity));
        Assert.That(SlotNames(output, "Features"), Is.EqualTo(names));
    }

    [Test]
    public void The_vector_of_an_article_is_what_the_library_extracts()
    {
        var data = Corpus.View(_context);
        var rows = _context.Transforms.MtQualityFeatures().Fit(data).Transform(data);

        var vectors = rows.GetColumn<float[]>("Features").ToArray();

        Assert.That(vectors, Is.EqualTo(Corpus.Texts.Select(text => ArticleFeatures(text.Text))));
    }

    [Test]
    public void The_vector_of_a_sentence_is_what_the_library_extracts_and_similarities_follow()
    {
        var data = Corpus.View(_context);
        var rows = _context
            .Transforms.MtQualityFeatures("Vector", unit: TextUnit.Sentence, similarity: true)
            .Fit(data)
            .Transform(data);

        foreach (var (vector, text) in rows.GetColumn<float[]>("Vector").Zip(Corpus.Texts))
        {
            var expected = new float[FrenchChecker.SentenceFeatureNames.Count + SimilarityFeatures.Names.Count];
            FrenchChecker.Default.ExtractSentenceFeatures(text.Text, expected.AsSpan(..FrenchChecker.SentenceFeatureNames.Count));
            SimilarityFeatures.Extract(text.Text, expected.AsSpan(FrenchChecker.SentenceFeatureNames.Count..));
            Assert.That(vector, Is.EqualTo(expected));
        }
    }

    [Test]
    public void Only_the_vector_and_the_mark_of_its_layout_are_added()
    {
        var data = Corpus.View(_context);
        var output = _context.Transforms.MtQualityFeatures(similarity: true).Fit(data).GetOutputSchema(data.Schema);

        Assert.That(
            output.Select(column => column.Name).Where(name => !name.StartsWith("MtQuality.Layout.", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "Text", "Label", "Features" })
        );
    }

    [Test]
    public void Names_and_values_outlive_saving_and_loading_by_ml_net_alone()
    {
        var data = Corpus.View(_context);
        var made = _context.Transforms.MtQualityFeatures("Vector", "Text", TextUnit.Article, similarity: true).Fit(data);
        var path = Trained.NewPath("zip");
        _context.Model.Save(made, data.Schema, path);

        var other = new MLContext();
        other.ComponentCatalog.RegisterAssembly(typeof(MtQualityCatalog).Assembly);
        var loaded = other.Model.Load(path, out var schema);
        var rows = loaded.Transform(Corpus.View(other));

        Assert.That(schema.Select(column => column.Name), Is.EqualTo(data.Schema.Select(column => column.Name)));
        Assert.That(SlotNames(rows.Schema, "Vector"), Is.EqualTo(MtQualityCatalog.SlotNames(TextUnit.Article, similarity: true)));
        Assert.That(rows.GetColumn<float[]>("Vector"), Is.EqualTo(made.Transform(data).GetColumn<float[]>("Vector")));
    }

    [Test]
    public void Rows_are_read_as_they_come()
    {
        var read = 0;
        IEnumerable<LabelledText> Endless()
        {
            while (true)
            {
                read++;
                yield return Corpus.Texts[read % Corpus.Texts.Count];
            }
        }

        var data = _context.Data.LoadFromEnumerable(Endless());
        var rows = _context.Transforms.MtQualityFeatures().Fit(data).Transform(data);
        var vectors = rows.GetColumn<float[]>("Features").Take(5).ToArray();

        Assert.That(vectors, Has.Length.EqualTo(5));
        // ML.NET reads ahead for its threads, some batches of 64 rows each.
        Assert.That(read, Is.LessThan(10_000));
    }

    [Test]
    public void A_text_that_is_missing_counts_as_empty()
    {
        var data = _context.Data.LoadFromEnumerable([new LabelledText { Text = null! }]);
        var vector = _context.Transforms.MtQualityFeatures().Fit(data).Transform(data).GetColumn<float[]>("Features").Single();

        Assert.That(vector, Is.EqualTo(ArticleFeatures("")));
    }

    [Test]
    public void A_missing_column_and_one_of_another_type_are_named()
    {
        var data = Corpus.View(_context);

        Assert.That(
            () => _context.Transforms.MtQualityFeatures(inputColumnName: "Corps").Fit(data),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Corps'")
        );
        Assert.That(
            () => _context.Transforms.MtQualityFeatures(inputColumnName: "Label").Fit(data),
            Throws.TypeOf<MlNetModelException>().With.Message.Contains("'Label'")
        );
    }

    private static float[] ArticleFeatures(string text)
    {
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        FrenchChecker.Default.ExtractArticleFeatures(text, features);
        return features;
    }

    private static string[] SlotNames(DataViewSchema schema, string column)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        schema[column].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
