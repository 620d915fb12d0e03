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

    // What order the examples come in leaves its mark on weights learnt one at a time; the mean of a few orders has less of it.
    private const int Orders = 3;

    // Below it an example teaches nothing any more.
    private const float LeastGradient = 1e-3f;

    // An error of this weight, a major one, is as grave as can be: what is marked critical hardly differs in the French.
    private const double GravestWeight = 5;

    // Sentences are put in order by the gravity of their tokens, so a token learns more from what its sentence weighs than from itself.
    private const float GravityOfSentence = 2;

    // Annotated text is little, so its weights take smaller steps and may be smaller.
    private const float GravityStep = 0.05f;
    private const float GravitySparsity = 1;

    private const int ErrorBias = 0;
    private const int GravityBias = 1;
    private const int FirstKindBias = 2;

    // Errors that anyone sees in the French, a word left in English or one that is missing, are learnt with more weight than those that
    // only the source text tells. In the order of ErrorKind.
    private static readonly float[] s_emphasis = [2.5f, 2, 1, 1, 1];

    private readonly FtrlTable _errors = new(TokenModel.ErrorRows, Step, Sparsity);
    private readonly FtrlTable _gravities = new(TokenModel.ErrorRows, GravityStep, GravitySparsity);
    private readonly FtrlTable _kinds = new(TokenModel.KindRows * TokenModel.Kinds, Step, KindSparsity);
    private readonly FtrlTable _biases = new(FirstKindBias + TokenModel.Kinds, Step, 0);

    /// <summary>Learns from the examples and returns the rounded model, without thresholds or calibration.</summary>
    public static TokenModel Train(IReadOnlyCollection<TokenExamples> examples) =>
        Pack([.. Enumerable.Range(0, Orders).AsParallel().AsOrdered().Select(order => Train(examples, Seed + (ulong)order))]);

    private static TokenTrainer Train(IEnumerable<TokenExamples> examples, ulong seed)
    {
        var trainer = new TokenTrainer();
        var order = examples.ToArray();
        var random = new SeededRandom(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle<TokenExamples>(order);
            foreach (var sentence in order)
            {
                trainer.Learn(sentence);
            }
        }
        return trainer;
    }

    private void Learn(TokenExamples sentence)
    {
        if (sentence.Text.Origin == TextOrigin.Annotated)
        {
            LearnGravity(sentence);
        }
        var weight = sentence.Text.Origin == TextOrigin.Corrupted ? WeightOfCorrupted : 1;
        for (var i = 0; i < sentence.Count; i++)
        {
            var features = sentence.FeaturesOf(i);
            var label = sentence.Labels[i];
            if (label == TokenLabel.Unclear)
            {
                continue;
            }
            if (!label.IsError)
            {
                LearnError(features, 0, weight);
            }
            else
            {
                LearnError(features, 1, weight * s_emphasis[(int)label.Kind]);
                LearnKind(features[TokenFeatures.OfKind], label.Kind, weight);
            }
        }
    }

    private void LearnError(ReadOnlySpan<uint> features, float target, float weight) =>
        Learn(_errors, ErrorBias, features, weight * (Predict(_errors, ErrorBias, features) - target));

    /// <summary>
    /// A token learns from its share of the errors' weight, and from the mean over its sentence. (Rank correlation of the sentence score
    /// with the weight of errors a word, mean over the parts of the data: 0.478 from the whole weight of an error on each of its tokens,
    /// 0.491 from shares, 0.493 from shares and the sentence.)
    /// </summary>
    private void LearnGravity(TokenExamples sentence)
    {
        var predicted = new float[sentence.Count];
        for (var i = 0; i < predicted.Length; i++)
        {
            predicted[i] = Predict(_gravities, GravityBias, sentence.FeaturesOf(i));
        }
        var ofSentence = predicted.Average() - GravityOf(sentence.Weights.Average());
        for (var i = 0; i < predicted.Length; i++)
        {
            var ofToken = predicted[i] - GravityOf(sentence.Weights[i]);
            Learn(_gravities, GravityBias, sentence.FeaturesOf(i), ofToken + (GravityOfSentence * ofSentence));
        }
    }

    private static float GravityOf(double weight) => (float)Math.Min(1, weight / GravestWeight);

    private float Predict(FtrlTable table, int bias, ReadOnlySpan<uint> features)
    {
        var logit = _biases[bias];
        foreach (var feature in features)
        {
            logit += table[TokenModel.ErrorRow(feature)];
        }
        return Neighbourhood.Logistic(logit);
    }

    private void Learn(FtrlTable table, int bias, ReadOnlySpan<uint> features, float gradient)
    {
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

    private static TokenModel Pack(TokenTrainer[] trainers)
    {
        var weights = new sbyte[TokenModel.WeightCount];
        var errorScale = Round(Mean(trainers, trainer => trainer._errors), out var errors);
        var gravityScale = Round(Mean(trainers, trainer => trainer._gravities), out var gravities);
        var kindScale = Round(Mean(trainers, trainer => trainer._kinds), out var kinds);
        var biases = Mean(trainers, trainer => trainer._biases);
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
                ErrorBias = biases[ErrorBias],
                GravityScale = gravityScale,
                GravityBias = biases[GravityBias],
                KindScale = kindScale,
                KindBias = biases[FirstKindBias..],
                Neighbourhood = new Neighbourhood(1, 0, 0),
                Thresholds = [1, 1, 1, 1, 1],
            }
        );
    }

    private static float[] Mean(TokenTrainer[] trainers, Func<TokenTrainer, FtrlTable> table)
    {
        var tables = Array.ConvertAll(trainers, trainer => table(trainer).ToWeights());
        var mean = new float[tables[0].Length];
        for (var place = 0; place < mean.Length; place++)
        {
            mean[place] = tables.Sum(weights => weights[place]) / tables.Length;
        }
        return mean;
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
