using MtQuality.Language;
using MtQuality.Scoring;

namespace MtQuality.Training.Sites;

/// <summary>What the classifier sees of an article: its named features, and those n-grams that it has.</summary>
internal sealed record SiteVector(float[] Features, int[] Ngrams, float[] NgramValues)
{
    public static SiteVector Of(string text, FrenchChecker checker)
    {
        var features = new float[ArticleFeatures.Count];
        checker.ExtractArticleFeatures(text, features);

        var all = new float[ArticleNgrams.Count];
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        ArticleNgrams.Extract(workspace.ContextOf(text, FrenchLexicon.Default, memory: null), all);
        int[] present = [.. Enumerable.Range(0, all.Length).Where(i => all[i] > 0)];
        return new SiteVector(features, present, Array.ConvertAll(present, i => all[i]));
    }
}
