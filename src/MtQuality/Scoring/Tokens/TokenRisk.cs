namespace MtQuality.Scoring.Tokens;

/// <summary>What the token model thinks of a token.</summary>
internal struct TokenRisk
{
    /// <summary>Probability that the token is, or stands beside, an error.</summary>
    public float Probability;

    /// <summary>
    /// Expected weight of an error at the token if the text is a rough translation: 0 for none, 1 for a major error, a fifth for a minor one.
    /// </summary>
    public float Gravity;
}
