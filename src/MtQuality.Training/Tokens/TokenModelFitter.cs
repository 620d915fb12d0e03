using MtQuality.Scoring.Tokens;
using MtQuality.Training.Data;

namespace MtQuality.Training.Tokens;

/// <summary>Fits the whole token model: weights, the part of the neighbourhood, thresholds.</summary>
internal sealed class TokenModelFitter
{
    private readonly TokenExamples[] _examples;
    private readonly TokenModel[] _models;
    private readonly SentenceScores[] _scores;

    /// <summary>Fits one model per part of the data on the other parts, and scores each part with the model that did not see it.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="report">Told of each step.</param>
    public TokenModelFitter(TokenExamples[] examples, Action<string> report)
    {
        _examples = examples;
        _models = new TokenModel[Folds.Count];
        Parallel.For(
            0,
            Folds.Count,
            fold =>
            {
                _models[fold] = TokenTrainer.Train(examples.Where(e => e.Text.Fold != fold).ToArray());
                report($"fitted without part {fold}");
            }
        );
        _scores =
        [
            .. examples
                .Where(e => e.Text.Origin != TextOrigin.Corrupted)
                .AsParallel()
                .AsOrdered()
                .Select(e => SentenceScores.Of(e, _models[e.Text.Fold])),
        ];
    }

    /// <summary>Reads the data and fits.</summary>
    public static TokenModelFitter FromData(string data, Action<string> report)
    {
        var checker = new FrenchChecker();
        var texts = TrainingTexts.Read(data, checker);
        report($"{texts.Count} texts");
        var examples = texts.AsParallel().AsOrdered().SelectMany(text => TokenExamples.Of(text, checker)).ToArray();
        report($"{examples.Sum(e => (long)e.Count)} tokens, {examples.Sum(e => e.Labels.Count(l => l.IsError))} of them errors");
        return new TokenModelFitter(examples, report);
    }

    /// <summary>Held-out scores of every sentence that was not made up.</summary>
    public IReadOnlyList<SentenceScores> Scores => _scores;

    /// <summary>The model for text of this part: nothing of it was fitted on the part.</summary>
    public TokenModel ModelFor(int fold) => Finish(_models[fold], [.. _scores.Where(s => s.Examples.Text.Fold != fold)]);

    /// <summary>The model that is shipped: weights from all parts, the rest from the held-out scores of all parts.</summary>
    public TokenModel Final() => Finish(TokenTrainer.Train(_examples), _scores);

    private static TokenModel Finish(TokenModel model, IReadOnlyList<SentenceScores> heldOut)
    {
        var neighbourhood = NeighbourhoodFitter.Fit(heldOut);
        return model.With(
            model.Parameters with
            {
                Neighbourhood = neighbourhood,
                Thresholds = ThresholdChooser.Choose(heldOut, neighbourhood),
            }
        );
    }
}
