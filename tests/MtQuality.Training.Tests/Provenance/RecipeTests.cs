using System.Reflection;
using MtQuality.Models;
using MtQuality.Scoring;
using MtQuality.Training.Data;
using MtQuality.Training.Evidence;
using MtQuality.Training.Provenance;

namespace MtQuality.Training.Tests.Provenance;

/// <summary>Models say what they were made of, and making them again gives the same bytes.</summary>
internal sealed class RecipeTests
{
    private static readonly string s_corpus = typeof(RecipeTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CorpusDirectory")
        .Value!;

    private static readonly string s_root = Path.GetFullPath(Path.Combine(s_corpus, ".."));

    private static string PathOf(string model) => Path.Combine(s_root, "src", "MtQuality", "Models", model);

    [TestCaseSource(typeof(Recipes), nameof(Recipes.Models))]
    public void A_model_carries_the_hash_of_the_recipe_beside_it(string model)
    {
        var recipe = File.ReadAllText(Recipes.PathOf(PathOf(model)));

        Assert.That(RecipeIn(ModelFile.ReadEmbedded(model)), Is.EqualTo(Recipe.HashOf(recipe)));
        Assert.That(recipe, Does.StartWith("command ").And.Contain("\nfitter ").And.Contain("\ninput "));
    }

    [Test]
    public void A_recipe_can_be_put_on_changed_and_taken_off_and_the_model_stays()
    {
        var plain = ModelFile.WithRecipe(ModelFile.ReadEmbedded(SentenceScorer.FileName), recipe: []);
        var stamped = ModelFile.WithRecipe(plain, Recipe.HashOf("one"));
        var again = ModelFile.WithRecipe(stamped, Recipe.HashOf("two"));

        Assert.That(RecipeIn(plain), Is.Empty);
        Assert.That(RecipeIn(again), Is.EqualTo(Recipe.HashOf("two")));
        Assert.That(ModelFile.WithRecipe(again, recipe: []), Is.EqualTo(plain));
        Assert.That(SentenceScorer.Read(again, "again").ToFile(), Is.EqualTo(plain));
    }

    [Test]
    public void A_changed_recipe_is_noticed()
    {
        var stamped = ModelFile.WithRecipe(ModelFile.ReadEmbedded(SentenceScorer.FileName), Recipe.HashOf("one"));
        stamped[^1] ^= 1;

        Assert.Throws<ModelFileException>(() => SentenceScorer.Read(stamped, "changed"));
    }

    [Test]
    public void A_recipe_names_what_was_read_by_length_and_hash()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "recipe-input.txt");
        File.WriteAllText(path, "abc");

        var recipe = new Recipe("make --data DIR", 3, [("input.txt", path)]);

        Assert.That(
            recipe.ToText(),
            Is.EqualTo(
                "command make --data DIR\nfitter 3\ninput input.txt 3 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
            )
        );
    }

    [Test]
    public void Evidence_fitted_twice_from_the_articles_of_the_corpus_has_the_same_bytes()
    {
        var first = EvidenceFromArticles();
        var second = EvidenceFromArticles();

        Assert.That(first, Is.EqualTo(second));
    }

    [Test]
    public void Evidence_fitted_again_from_its_data_has_the_bytes_that_are_embedded()
    {
        if (Environment.GetEnvironmentVariable("MTQ_DATA") is not { Length: > 0 } data)
        {
            const string Why = "MTQ_DATA does not name the directory of the data that models are fitted on.";
            TestContext.Error.WriteLine($"Skipped: {Why}");
            Assert.Ignore(Why);
            return;
        }
        var output = Directory.CreateTempSubdirectory("mtq-recipe-").FullName;
        var before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(s_root);
            Assert.That(EvidenceCommand.Run(["--data", data, "--out", output]), Is.Zero);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
        var built = File.ReadAllBytes(Path.Combine(output, EvidenceModel.FileName));
        Directory.Delete(output, recursive: true);

        Assert.That(built, Is.EqualTo(ModelFile.ReadEmbedded(EvidenceModel.FileName).ToArray()));
    }

    private static byte[] EvidenceFromArticles()
    {
        var checker = new FrenchChecker();
        var documents = Directory
            .GetFiles(Path.Combine(s_corpus, "articles"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new LabelledText(
                path.EndsWith(".machine.txt", StringComparison.Ordinal),
                "corpus",
                Path.GetFileName(path),
                File.ReadAllText(path)
            ))
            .Select(text => DocumentCounts.Of(text, checker))
            .ToArray();
        var (rates, shape) = EvidenceFitter.Fit(documents);
        return new EvidenceParameters(rates, shape, new Calibration(1, 0), 0.5f, 0.9f).ToFile();
    }

    private static byte[] RecipeIn(ReadOnlySpan<byte> file) => ModelFile.RecipeOf(file).ToArray();
}
