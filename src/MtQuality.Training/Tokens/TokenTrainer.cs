using MtQuality.Scoring.Tokens;
using MtQuality.Training.Corruption;

namespace MtQuality.Training.Tokens;

/// <summary>Learns the weights of the token model. The same examples in the same order give the same weights.</summary>
internal sealed class TokenTrainer
{
    private const int Epochs = 3;
    private const float Step = 0.1f;
    private const float Sparsity = 2;
    private const float KindSparsity = 1;
    private const ulong Seed = 1;

    // Injected errors teach what an error looks like in any domain; the real ones, which errors machines make.
    private const float WeightOfCorrupted = 0.2f;

    // Below it an example teaches nothing any more.
    private const float LeastGradient = 1e-3f;

    // An error of this weight, a major one, is as grave as can be: what is marked critical hardly differs in the French.
    private const double GravestWeight = 5;

    private const int ErrorBias = 0;
    private const int GravityBias = 1;
    private const int FirstKindBias = 2;

    private readonly FtrlTable _errors = new(TokenModel.ErrorRows, Step, Sparsity);
    private readonly FtrlTable _gravities = new(TokenModel.ErrorRows, Step, Sparsity);
    private readonly FtrlTable _kinds = new(TokenModel.KindRows * TokenModel.Kinds, Step, KindSparsity);
    private readonly FtrlTable _biases = new(FirstKindBias + TokenModel.Kinds, Step, 0);

    /// <summary>Learns from the examples and returns the rounded model, without thresholds or calibration.</summary>
    public static TokenModel Train(IReadOnlyCollection<TokenExamples> examples)
    {
        var trainer = new TokenTrainer();
        var order = examples.ToArray();
        var random = new SeededRandom(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<TokenExamples>(order);
            foreach (var sentence in order)
            {
                trainer.Learn(sentence);
            }
        }
        return trainer.Pack();
    }

    private void Learn(TokenExamples sentence)
    {
        var weight = sentence.Text.Origin == TextOrigin.Corrupted ? WeightOfCorrupted : 1;
        for (var i = 0; i < sentence.Count; i++)
        {
            var features = sentence.FeaturesOf(i);
            if (sentence.Text.Origin == TextOrigin.Annotated)
            {
                Learn(_gravities, GravityBias, features, (float)Math.Min(1, sentence.Weights[i] / GravestWeight), 1);
            }
            var label = sentence.Labels[i];
            if (label == TokenLabel.Unclear)
            {
                continue;
            }
            Learn(_errors, ErrorBias, features, label.IsError ? 1 : 0, weight);
            if (label.IsError)
            {
                LearnKind(features[..TokenFeatures.KindCount], label.Kind, weight);
            }
        }
    }

    private void Learn(FtrlTable table, int bias, ReadOnlySpan<uint> features, float target, float weight)
    {
        var logit = _biases[bias];
        foreach (var feature in features)
        {
            logit += table[TokenModel.ErrorRow(feature)];
        }
        var gradient = weight * (Neighbourhood.Logistic(logit) - target);
        if (MathF.Abs(gradient) < LeastGradient)
        {
            return;
        }
        _biases.Add(bias, gradient);
        foreach (var feature in features)
        {
            table.Add(TokenModel.ErrorRow(feature), gradient);
        }
    }

    // One against the rest, on the errors only: whether there is an error is settled by then.
    private void LearnKind(ReadOnlySpan<uint> features, ErrorKind right, float weight)
    {
        for (var kind = 0; kind < TokenModel.Kinds; kind++)
        {
            var logit = _biases[FirstKindBias + kind];
            foreach (var feature in features)
            {
                logit += _kinds[PlaceOfKind(feature, kind)];
            }
            var gradient = weight * (Neighbourhood.Logistic(logit) - (kind == (int)right ? 1 : 0));
            _biases.Add(FirstKindBias + kind, gradient);
            foreach (var feature in features)
            {
                _kinds.Add(PlaceOfKind(feature, kind), gradient);
            }
        }
    }

    private static int PlaceOfKind(uint feature, int kind) => TokenModel.KindPlace(feature) - (2 * TokenModel.ErrorRows) + kind;

    private TokenModel Pack()
    {
        var weights = new sbyte[TokenModel.WeightCount];
        var errorScale = Round(_errors.ToWeights(), out var errors);
        var gravityScale = Round(_gravities.ToWeights(), out var gravities);
        var kindScale = Round(_kinds.ToWeights(), out var kinds);
        for (var row = 0; row < TokenModel.ErrorRows; row++)
        {
            weights[2 * row] = errors[row];
            weights[(2 * row) + 1] = gravities[row];
        }
        kinds.CopyTo(weights, 2 * TokenModel.ErrorRows);
        return new TokenModel(
            weights,
            new TokenParameters
            {
                ErrorScale = errorScale,
                ErrorBias = _biases[ErrorBias],
                GravityScale = gravityScale,
                GravityBias = _biases[GravityBias],
                KindScale = kindScale,
                KindBias = _biases.ToWeights()[FirstKindBias..],
                Neighbourhood = new Neighbourhood(1, 0, 0),
                Thresholds = [1, 1, 1, 1, 1],
            }
        );
    }

    /// <summary>Rounds weights to bytes and returns the size of one step.</summary>
    private static float Round(float[] weights, out sbyte[] rounded)
    {
        // One weight in so many may be cut to the range of a byte; a wider range would round all the others more coarsely.
        const int CutOneIn = 2000;
        var used = weights.Where(weight => weight != 0).Select(MathF.Abs).Order().ToArray();
        var scale = used.Length == 0 ? 1 : used[used.Length - 1 - (used.Length / CutOneIn)] / sbyte.MaxValue;
        rounded = Array.ConvertAll(
            weights,
            weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue)
        );
        return scale;
    }
}
