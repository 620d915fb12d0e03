using FsCheck;
using FsCheck.Fluent;
using MtQuality.Models;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Tests.Scoring.Tokens;

internal sealed class TokenModelTests
{
    private const string Rough = "Ce sac léger dispose de polyester durable et bretelles réglable pour zipper confort.";

    private const int LargestTable = 512 * 1024;

    [TestCase(Rough)]
    [TestCase("L'eau n'est pas là, mais Jean-Paul a bu 2,5 litres !")]
    [TestCase("Oui")]
    public void Features_are_those_of_the_plain_definition(string text)
    {
        var (columns, morphs) = NaiveTokens.ProfilesOf(text);
        var features = new uint[TokenFeatures.Count];

        for (var i = 0; i < morphs.Length; i++)
        {
            TokenFeatures.Extract(columns, i, features);

            Assert.That(features, Is.EqualTo(NaiveTokens.Features(columns, morphs, i)));
        }
    }

    [Test]
    public void All_tokens_of_a_sentence_are_judged_as_one_after_the_other([Range(1, 26)] int words) =>
        AssertJudgedOneByOne(string.Join(' ', $"{Rough[..^1]} et {Rough}".Split(' ').Take(words)));

    [Test]
    public void There_is_room_for_the_longest_sentence() =>
        AssertJudgedOneByOne(string.Join(' ', Enumerable.Repeat("mot", SentenceSplitter.MaxTokens)));

    private static void AssertJudgedOneByOne(string text)
    {
        var (columns, morphs) = NaiveTokens.ProfilesOf(text);
        var logits = new float[morphs.Length];
        var risks = new TokenRisk[logits.Length];
        var sums = new int[NgramWeights.RoomFor(logits.Length)];

        TokenModel.Default.Judge(columns, sums, logits, risks);

        for (var i = 0; i < logits.Length; i++)
        {
            var plain = NaiveTokens.Features(columns, morphs, i).ToArray();
            Assert.That(logits[i], Is.EqualTo(TokenModel.Default.Logit(plain, out var gravity)));
            Assert.That(risks[i].Gravity, Is.EqualTo(gravity));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property Probabilities_are_those_of_the_plain_definition()
    {
        var logits = Gen.Choose(-80, 80).Select(tenths => tenths / 10f).ArrayOf();
        return Prop.ForAll(
            logits.ToArbitrary(),
            logits =>
            {
                var neighbourhood = new Neighbourhood(0.8f, 0.7f, 1.2f);
                var plain = NaiveTokens.Probabilities(logits, neighbourhood);
                var probabilities = Apply(neighbourhood, logits, out var highest);
                return highest == probabilities.Append(0).Max()
                    && probabilities.Zip(plain).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
            }
        );
    }

    [Test]
    public void A_doubtful_neighbourhood_makes_a_token_likelier_wrong()
    {
        var neighbourhood = TokenModel.Default.Parameters.Neighbourhood;

        var clean = Apply(neighbourhood, [1, -5, -5, -5, -5, -5, -5, -5], out _);
        var rough = Apply(neighbourhood, [1, -5, 1, 1, 1, 1, 1, 1], out _);

        Assert.That(rough[0], Is.GreaterThan(clean[0]));
    }

    [Test]
    public void The_embedded_model_is_small_and_has_sensible_thresholds()
    {
        var parameters = TokenModel.Default.Parameters;

        Assert.That(TokenModel.WeightCount, Is.LessThanOrEqualTo(LargestTable));
        Assert.That(parameters.Thresholds, Has.All.InRange(0.2f, 1f));
        Assert.That(parameters.Neighbourhood.Own, Is.Positive);
    }

    [Test]
    public void A_model_is_read_as_it_was_written()
    {
        var file = TokenModel.Default.ToFile();
        var embedded = ModelFile.WithRecipe(ModelFile.ReadEmbedded(TokenModel.FileName), recipe: []);

        Assert.That(file, Is.EqualTo(embedded));
        Assert.That(TokenModel.Read(file, "again.bin").ToFile(), Is.EqualTo(file));
    }

    [Test]
    public void A_table_of_another_size_is_refused()
    {
        var writer = new ModelWriter();
        writer.WriteArray<sbyte>(new sbyte[12]);
        var file = writer.ToFile(TokenModel.FileKind, TokenModel.FileVersion);

        Assert.That(
            () => TokenModel.Read(file, "small.bin"),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("12 weights")
        );
    }

    [Test]
    public void A_truncated_file_is_refused()
    {
        var file = TokenModel.Default.ToFile();

        Assert.That(() => TokenModel.Read(file.AsSpan(0, file.Length - 3), "cut.bin"), Throws.TypeOf<ModelFileException>());
    }

    private static float[] Apply(Neighbourhood neighbourhood, float[] logits, out float highest)
    {
        var probabilities = new float[logits.Length + TokenFeatures.Lanes];
        logits.CopyTo(probabilities, 0);
        highest = neighbourhood.Apply(probabilities, new float[probabilities.Length + Neighbourhood.Padding], logits.Length);
        return probabilities[..logits.Length];
    }
}
