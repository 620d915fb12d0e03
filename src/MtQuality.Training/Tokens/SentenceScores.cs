using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>A sentence as a model that never saw its document sees it.</summary>
/// <param name="Examples">The sentence.</param>
/// <param name="Logits">Logit of each token.</param>
/// <param name="Kinds">Likeliest kind of error of each token.</param>
internal sealed record SentenceScores(TokenExamples Examples, float[] Logits, ErrorKind[] Kinds)
{
    public static SentenceScores Of(TokenExamples examples, TokenModel model)
    {
        var logits = new float[examples.Count];
        var kinds = new ErrorKind[examples.Count];
        for (var i = 0; i < logits.Length; i++)
        {
            logits[i] = model.Logit(examples.FeaturesOf(i), out _);
            kinds[i] = model.KindOf(examples.FeaturesOf(i));
        }
        return new SentenceScores(examples, logits, kinds);
    }

    public float[] Probabilities(Neighbourhood neighbourhood)
    {
        var probabilities = new float[Logits.Length + TokenFeatures.Lanes];
        Logits.CopyTo(probabilities, 0);
        neighbourhood.Apply(probabilities, new float[probabilities.Length + Neighbourhood.Padding], Logits.Length);
        return probabilities[..Logits.Length];
    }
}
