namespace MtQuality.Scoring.Tokens;

/// <summary>
/// Errors of machines come in company: a doubtful token is likelier wrong where the rest of its sentence is doubtful, too. A logistic
/// curve over the token's own logit and that of the mean probability of the tokens that do not stand beside it.
/// </summary>
/// <param name="Own">Weight of the token's own logit.</param>
/// <param name="Rest">Weight of the rest of the sentence.</param>
/// <param name="Offset">Offset of the curve.</param>
internal readonly record struct Neighbourhood(float Own, float Rest, float Offset)
{
    // The mean is drawn towards that of ordinary text, as if so many more tokens had been seen.
    private const float PriorTokens = 1;
    private const float PriorMean = 0.05f;

    /// <summary>The token itself and its two neighbours say nothing of the rest.</summary>
    private const int Beside = 1;

    /// <summary>Turns the logits of a sentence's tokens into probabilities.</summary>
    public void Apply(ReadOnlySpan<float> logits, Span<TokenRisk> risks)
    {
        var total = 0f;
        for (var i = 0; i < logits.Length; i++)
        {
            risks[i].Probability = Logistic(logits[i]);
            total += risks[i].Probability;
        }
        // The tokens' own probabilities are overwritten from the left: those that are needed once more are kept.
        var (left, own) = (0f, logits.Length > 0 ? risks[0].Probability : 0);
        for (var i = 0; i < logits.Length; i++)
        {
            var isLast = i + 1 == logits.Length;
            var right = isLast ? 0 : risks[i + 1].Probability;
            var near = left + own + right;
            var count = 1 + (i > 0 ? Beside : 0) + (isLast ? 0 : Beside);
            var rest = RestLogit(total - near, logits.Length - count);
            risks[i].Probability = Logistic((Own * logits[i]) + (Rest * rest) + Offset);
            (left, own) = (own, right);
        }
    }

    /// <summary>Logit of the mean probability of some tokens.</summary>
    public static float RestLogit(float sum, int count)
    {
        var mean = (Math.Max(0, sum) + (PriorTokens * PriorMean)) / (count + PriorTokens);
        return Logit(mean);
    }

    public static float Logit(float probability) => MathF.Log(probability / (1 - probability));

    public static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
}
