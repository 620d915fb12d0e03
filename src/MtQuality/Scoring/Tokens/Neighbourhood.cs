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
        foreach (var logit in logits)
        {
            total += Logistic(logit);
        }
        for (var i = 0; i < logits.Length; i++)
        {
            var (near, count) = (0f, 0);
            for (var j = Math.Max(0, i - Beside); j <= Math.Min(logits.Length - 1, i + Beside); j++)
            {
                near += Logistic(logits[j]);
                count++;
            }
            var rest = RestLogit(total - near, logits.Length - count);
            risks[i].Probability = Logistic((Own * logits[i]) + (Rest * rest) + Offset);
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
