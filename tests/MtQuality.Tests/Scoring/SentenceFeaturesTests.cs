using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring;
using MtQuality.Scoring.Tokens;
using MtQuality.Tests.Text;
using MtQuality.Text;

namespace MtQuality.Tests.Scoring;

internal sealed class SentenceFeaturesTests
{
    private const float Tolerance = 1e-4f;

    [Test]
    public void Every_feature_has_a_name() => Assert.That(SentenceFeatures.Names, Has.Count.EqualTo(SentenceFeatures.Count));

    [Test]
    public void Risks_summed_four_at_a_time_give_what_they_give_one_by_one() =>
        Replayed.Check(
            Prop.ForAll(
                Gen.Choose(0, 1000).Two().ArrayOf().ToArbitrary(),
                thousandths =>
                {
                    var risks = Array.ConvertAll(
                        thousandths,
                        pair => new TokenRisk { Probability = pair.Item1 / 1000f, Gravity = pair.Item2 / 1000f }
                    );
                    var features = new float[SentenceFeatures.Count];
                    SentenceFeatures.AddRisks(risks, features);
                    var expected = OneByOne(risks);
                    return expected.Zip(features[16..24]).All(pair => Math.Abs(pair.First - pair.Second) < Tolerance);
                }
            ),
            300
        );

    [Test]
    public void Tokens_counted_all_at_once_give_what_asking_for_each_gives()
    {
        string[] texts =
        [
            .. Corpus.Lines().Where((_, i) => i % 7 == 0),
            // As many words of one kind as the longest sentence has.
            string.Concat(Enumerable.Repeat("Paris ", SentenceSplitter.MaxTokens)),
            string.Concat(Enumerable.Repeat("12 ", SentenceSplitter.MaxTokens)),
            string.Concat(Enumerable.Repeat("; ", SentenceSplitter.MaxTokens)),
        ];
        foreach (var text in texts)
        {
            FrenchChecker.Default.Visit(
                text,
                (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) =>
                {
                    var features = new float[SentenceFeatures.Count];
                    SentenceFeatures.Extract(sentence, [], new TokenRisk[sentence.Count], features);
                    Assert.That(features[4..15], Is.EqualTo(CountedOneByOne(sentence)).Within(Tolerance), text);
                }
            );
        }
    }

    private static float[] CountedOneByOne(in SentenceContext sentence)
    {
        var tokens = sentence.Tokens.ToArray();
        var readings = sentence.Readings.ToArray();
        var all = Enumerable.Range(0, tokens.Length).ToArray();
        var words = all.Where(i => tokens[i].Kind == TokenKind.Word).ToArray();
        var nouns = all.Where(IsNoun).ToArray();
        var unknown = words.Count(i => !HasCapital(i) && readings[i].Match == FormMatch.Unknown);
        var count = (float)Math.Max(1, tokens.Length);
        return
        [
            MathF.Log2(1 + words.Length),
            MathF.Log2(1 + unknown),
            unknown / count,
            MathF.Log2(1 + words.Count(i => tokens[i].Has(TokenFlags.InnerCapital))),
            words.Count(i => i > 0 && HasCapital(i)) / count,
            tokens.Count(token => token.Kind == TokenKind.Number) / count,
            tokens.Count(token => token.Kind == TokenKind.Punctuation) / count,
            nouns.Count(IsBare) / (float)Math.Max(1, nouns.Length),
            MathF.Log2(1 + nouns.Count(i => i > 0 && IsNoun(i - 1))),
            (sentence.Traits & SentenceTraits.FiniteVerb) == 0 ? 1 : 0,
            readings.Count(reading => reading.Margin < 64) / count,
        ];

        bool HasCapital(int i) => tokens[i].Has(TokenFlags.InitialCapital);
        bool IsNoun(int i) => readings[i].Morph.Pos == Pos.Noun;
        bool IsBare(int noun)
        {
            var before = all[..noun].LastOrDefault(i => readings[i].Morph.Pos != Pos.Adjective, -1);
            return before < 0
                || readings[before].Morph.Pos is not (Pos.Determiner or Pos.Contraction or Pos.Numeral or Pos.Preposition);
        }
    }

    private static float[] OneByOne(TokenRisk[] risks)
    {
        var divisor = risks.Length + 1f;
        var gravities = Array.ConvertAll(risks, risk => risk.Gravity);
        var probabilities = Array.ConvertAll(risks, risk => risk.Probability);
        return
        [
            MathF.Log(Neighbourhood.RestOdds(probabilities.Sum(), risks.Length)),
            Extreme(probabilities),
            MathF.Log2(1 + probabilities.Sum()),
            probabilities.Count(p => p >= 0.4f) / (float)Math.Max(1, risks.Length),
            MathF.Log(Neighbourhood.RestOdds(gravities.Sum(), risks.Length)),
            Extreme(gravities),
            MathF.Log(0.001f + (gravities.Sum(g => g * g) / divisor)),
            MathF.Log(0.001f + (gravities.Sum(MathF.Sqrt) / divisor)),
        ];
    }

    private static float Extreme(float[] values) =>
        MathF.Log(Neighbourhood.Odds(Math.Clamp(values.DefaultIfEmpty().Max(), 0.01f, 0.99f)));
}
