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

    private readonly FtrlTable _errors = new(TokenModel.ErrorWeights, Step, Sparsity);
    private readonly FtrlTable _kinds = new(TokenModel.WeightCount - TokenModel.ErrorWeights, Step, KindSparsity);
    private readonly FtrlTable _biases = new(1 + TokenModel.Kinds, Step, 0);

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
            var label = sentence.Labels[i];
            if (label == TokenLabel.Unclear)
            {
                continue;
            }
            var features = sentence.FeaturesOf(i);
            LearnError(features, label.IsError, weight);
            if (label.IsError)
            {
                LearnKind(features[..TokenFeatures.KindCount], label.Kind, weight);
            }
        }
    }

    private void LearnError(ReadOnlySpan<uint> features, bool isError, float weight)
    {
        var logit = _biases[0];
        foreach (var feature in features)
        {
            logit += _errors[TokenModel.ErrorPlace(feature)];
        }
        var gradient = weight * (Neighbourhood.Logistic(logit) - (isError ? 1 : 0));
        if (MathF.Abs(gradient) < LeastGradient)
        {
            return;
        }
        _biases.Add(0, gradient);
        foreach (var feature in features)
        {
            _errors.Add(TokenModel.ErrorPlace(feature), gradient);
        }
    }

    // One against the rest, on the errors only: whether there is an error is settled by then.
    private void LearnKind(ReadOnlySpan<uint> features, ErrorKind right, float weight)
    {
        for (var kind = 0; kind < TokenModel.Kinds; kind++)
        {
            var logit = _biases[1 + kind];
            foreach (var feature in features)
            {
                logit += _kinds[PlaceOfKind(feature, kind)];
            }
            var gradient = weight * (Neighbourhood.Logistic(logit) - (kind == (int)right ? 1 : 0));
            _biases.Add(1 + kind, gradient);
            foreach (var feature in features)
            {
                _kinds.Add(PlaceOfKind(feature, kind), gradient);
            }
        }
    }

    private static int PlaceOfKind(uint feature, int kind) => TokenModel.KindPlace(feature) - TokenModel.ErrorWeights + kind;

    private TokenModel Pack()
    {
        var weights = new sbyte[TokenModel.WeightCount];
        var errorScale = Round(_errors.ToWeights(), weights.AsSpan(0, TokenModel.ErrorWeights));
        var kindScale = Round(_kinds.ToWeights(), weights.AsSpan(TokenModel.ErrorWeights));
        return new TokenModel(
            weights,
            new TokenParameters
            {
                ErrorScale = errorScale,
                ErrorBias = _biases[0],
                KindScale = kindScale,
                KindBias = _biases.ToWeights()[1..],
                Neighbourhood = new Neighbourhood(1, 0, 0),
                Thresholds = [1, 1, 1, 1, 1],
            }
        );
    }

    /// <summary>Rounds weights to bytes and returns the size of one step.</summary>
    private static float Round(float[] weights, Span<sbyte> rounded)
    {
        // One weight in so many may be cut to the range of a byte; a wider range would round all the others more coarsely.
        const int CutOneIn = 2000;
        var used = weights.Where(weight => weight != 0).Select(MathF.Abs).Order().ToArray();
        var scale = used.Length == 0 ? 1 : used[used.Length - 1 - (used.Length / CutOneIn)] / sbyte.MaxValue;
        for (var i = 0; i < weights.Length; i++)
        {
            rounded[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }
        return scale;
    }
}
