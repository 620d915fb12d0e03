using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>What the sentence score is computed from: the findings, and simple counts that rough translation changes.</summary>
internal static class SentenceFeatures
{
    // A third finding of a kind says hardly more than the second.
    private const int MaxFindings = 3;

    public static IReadOnlyList<string> Names { get; } =
    [
        "grave machine findings",
        "minor machine findings",
        "findings of either origin",
        "human slips",
        "length",
        "unknown words",
        "share of unknown words",
        "words with a capital inside",
        "capitals inside the sentence",
        "share of numbers",
        "share of punctuation",
        "nouns without determiner",
        "noun directly after noun",
        "no finite verb",
        "share of doubtful tags",
        "findings of the learned model",
        "mean probability of errors (logit)",
        "highest probability of an error (logit)",
        "expected number of errors",
        "share of tokens that are likely wrong",
    ];

    public static int Count => Names.Count;

    /// <summary>Writes the features of a sentence.</summary>
    /// <param name="sentence">The tagged sentence.</param>
    /// <param name="findings">The findings in it.</param>
    /// <param name="probabilities">Probability of each token to be, or to stand beside, an error.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public static void Extract(
        in SentenceContext sentence,
        ReadOnlySpan<RawFinding> findings,
        ReadOnlySpan<float> probabilities,
        Span<float> features
    )
    {
        features.Clear();
        foreach (var finding in findings)
        {
            var descriptor = finding.Rule.Descriptor;
            var slot = descriptor.Origin switch
            {
                _ when finding.Rule is LearnedError => 15,
                Origin.Machine => descriptor.Severity >= Severity.Major ? 0 : 1,
                Origin.Either => 2,
                _ => 3,
            };
            features[slot] = Math.Min(MaxFindings, features[slot] + 1);
        }

        int words = 0,
            unknown = 0,
            innerCapitals = 0,
            capitals = 0,
            numbers = 0,
            marks = 0,
            nouns = 0,
            bareNouns = 0,
            nounPairs = 0,
            doubtful = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word:
                    words++;
                    innerCapitals += token.Has(TokenFlags.InnerCapital) ? 1 : 0;
                    if (token.Has(TokenFlags.InitialCapital))
                    {
                        capitals += i > 0 ? 1 : 0;
                    }
                    else
                    {
                        unknown += sentence.Readings[i].Match == FormMatch.Unknown ? 1 : 0;
                    }
                    break;
                case TokenKind.Number:
                    numbers++;
                    break;
                case TokenKind.Punctuation:
                    marks++;
                    break;
            }
            doubtful += sentence.Readings[i].Margin < DoubtfulMargin ? 1 : 0;
            if (sentence.Is(i, Pos.Noun))
            {
                nouns++;
                bareNouns += IsBare(sentence, i) ? 1 : 0;
                nounPairs += sentence.Is(i - 1, Pos.Noun) ? 1 : 0;
            }
        }

        float count = Math.Max(1, sentence.Count);
        features[4] = MathF.Log2(1 + words);
        features[5] = MathF.Log2(1 + unknown);
        features[6] = unknown / count;
        features[7] = MathF.Log2(1 + innerCapitals);
        features[8] = capitals / count;
        features[9] = numbers / count;
        features[10] = marks / count;
        features[11] = bareNouns / (float)Math.Max(1, nouns);
        features[12] = MathF.Log2(1 + nounPairs);
        features[13] = (sentence.Traits & SentenceTraits.FiniteVerb) == 0 ? 1 : 0;
        features[14] = doubtful / count;
        AddErrors(probabilities, features);
    }

    private static void AddErrors(ReadOnlySpan<float> probabilities, Span<float> features)
    {
        var (expected, highest, likely) = (0f, 0f, 0);
        foreach (var probability in probabilities)
        {
            expected += probability;
            highest = Math.Max(highest, probability);
            likely += probability >= LikelyError ? 1 : 0;
        }
        features[16] = Neighbourhood.RestLogit(expected, probabilities.Length);
        features[17] = Neighbourhood.Logit(Math.Clamp(highest, 1 - Surest, Surest));
        features[18] = MathF.Log2(1 + expected);
        features[19] = likely / (float)Math.Max(1, probabilities.Length);
    }

    private const float LikelyError = 0.4f;

    // Beyond it a probability is rounding.
    private const float Surest = 0.99f;

    private const byte DoubtfulMargin = 64;

    /// <summary>Whether no determiner, numeral or preposition stands before the noun and its adjectives.</summary>
    private static bool IsBare(in SentenceContext sentence, int noun)
    {
        var i = noun - 1;
        while (sentence.Is(i, Pos.Adjective))
        {
            i--;
        }
        return sentence[i].Pos is not (Pos.Determiner or Pos.Contraction or Pos.Numeral or Pos.Preposition);
    }
}
