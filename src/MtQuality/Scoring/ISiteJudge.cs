namespace MtQuality;

/// <summary>
/// A site's own judge of articles, trained on articles of its own. It stands on top of the evidence, which is among the
/// features, so that its probability takes the place of the evidence's. Must be thread-safe.
/// </summary>
public interface ISiteJudge
{
    /// <summary>Probability, 0 to 1, that the article is an unreviewed machine translation.</summary>
    /// <param name="text">The article.</param>
    /// <param name="features">Its features, in the order of <see cref="FrenchChecker.ArticleFeatureNames"/>.</param>
    double Judge(string text, ReadOnlySpan<float> features);
}
