using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>
/// How likely a word is to be this or that wherever it stands: logistic regression on the words alone, by AdaGrad. Unlike the sums of a
/// perceptron its odds can be trusted, so that a bound on them says how often a right candidate is left out.
/// </summary>
internal static class PriorTrainer
{
    private const int Epochs = 4;
    private const float Step = 0.2f;

    public static float[] Train(IEnumerable<TaggedExample> examples, uint rows)
    {
        Token[] tokens =
        [
            .. examples.SelectMany(example =>
                Enumerable.Range(0, example.Count).Where(i => Tells(example, i)).Select(i => new Token(example, i))
            ),
        ];
        var weights = new float[rows * TagWeightRows.Length];
        var squares = new float[weights.Length];
#pragma warning disable CA5394 // The same order every time, so that the same model comes out.
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(tokens);
            foreach (var (example, i) in tokens)
            {
                Learn(example, i, rows, weights, squares);
            }
        }
#pragma warning restore CA5394
        return weights;
    }

    // Where every candidate is right nothing is learnt.
    private static bool Tells(TaggedExample example, int i) =>
        Enumerable.Range(0, example.Tags[i].Length).Any(k => !example.IsRight(i, k));

    private static void Learn(TaggedExample example, int i, uint rows, float[] weights, float[] squares)
    {
        var count = example.Tags[i].Length;
        var odds = new float[count];
        for (var k = 0; k < count; k++)
        {
            foreach (var place in example.Places[i][k])
            {
                foreach (var feature in example.Words[i])
                {
                    odds[k] += weights[TagWeightRows.IndexOf(feature, place, rows)];
                }
            }
        }
        var largest = odds.Max();
        var (sum, sumOfRight) = (0f, 1e-20f);
        for (var k = 0; k < count; k++)
        {
            odds[k] = MathF.Exp(odds[k] - largest);
            sum += odds[k];
            sumOfRight += example.IsRight(i, k) ? odds[k] : 0;
        }
        for (var k = 0; k < count; k++)
        {
            var error = example.Weight * ((odds[k] / sum) - (example.IsRight(i, k) ? odds[k] / sumOfRight : 0));
            foreach (var place in example.Places[i][k])
            {
                foreach (var feature in example.Words[i])
                {
                    var at = TagWeightRows.IndexOf(feature, place, rows);
                    squares[at] += error * error;
                    weights[at] -= Step * error / (MathF.Sqrt(squares[at]) + 1e-4f);
                }
            }
        }
    }

    private readonly record struct Token(TaggedExample Example, int Index);
}
