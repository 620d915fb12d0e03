using MtQuality.Scoring;

namespace MtQuality;

/// <content>Features for models of one's own, and the judge that a site adds.</content>
public sealed partial class FrenchChecker
{
    private readonly ISiteJudge? _siteJudge;

    /// <summary>Makes a checker whose verdicts are those of a site's own judge.</summary>
    /// <param name="options">Settings; the defaults when <see langword="null"/>.</param>
    /// <param name="siteJudge">The judge, asked about every French article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="siteJudge"/> is <see langword="null"/>.</exception>
    public FrenchChecker(CheckerOptions? options, ISiteJudge siteJudge)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(siteJudge);
        _siteJudge = siteJudge;
    }

    /// <summary>Names of the features of an article, in their order.</summary>
    public static IReadOnlyList<string> ArticleFeatureNames => ArticleFeatures.Names;

    /// <summary>Names of the features of a sentence, in their order.</summary>
    public static IReadOnlyList<string> SentenceFeatureNames => SentenceFeatures.Names;

    /// <summary>Makes a checker with a site's own model.</summary>
    /// <param name="siteModel">Path of the model file (<c>.mtq</c>).</param>
    /// <param name="options">Settings; the defaults when <see langword="null"/>.</param>
    /// <exception cref="Models.ModelFileException">The file is no article classifier, is damaged, or needs features that this version lacks.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FrenchChecker Load(string siteModel, CheckerOptions? options = null) =>
        new(options, ArticleClassifier.Load(siteModel));

    /// <summary>Computes the features of an article.</summary>
    /// <param name="text">The article.</param>
    /// <param name="features">Receives one value for each of <see cref="ArticleFeatureNames"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="text"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>, or <paramref name="features"/> has another length.
    /// </exception>
    public void ExtractArticleFeatures(ReadOnlySpan<char> text, Span<float> features)
    {
        ThrowIfTooLong(text.Length, nameof(text));
        ThrowIfNotOneEach(features.Length, ArticleFeatures.Count);
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = false;
        Run(text, workspace, singleSentence: false);
        ArticleFeatures.Extract(
            workspace.ContextOf(text, _lexicon, memory: null),
            workspace.Sink.Findings,
            workspace.Risks.Items,
            features
        );
    }

    /// <summary>Computes the features of a sentence; all are 0 when it is empty. Allocates nothing once warm.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="features">Receives one value for each of <see cref="SentenceFeatureNames"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="sentence"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>, or <paramref name="features"/> has another length.
    /// </exception>
    public void ExtractSentenceFeatures(ReadOnlySpan<char> sentence, Span<float> features)
    {
        ThrowIfTooLong(sentence.Length, nameof(sentence));
        ThrowIfNotOneEach(features.Length, SentenceFeatures.Count);
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = false;
        Run(sentence, workspace, singleSentence: true);
        features.Clear();
        if (workspace.Sentences.Count > 0)
        {
            var article = workspace.ContextOf(sentence, _lexicon, memory: null);
            SentenceFeatures.Extract(
                article.SentenceAt(0),
                workspace.Sink.Findings,
                workspace.RisksIn(article.Sentences[0]),
                features
            );
        }
    }

    /// <summary>Features of a sentence as <see cref="SentenceScorer"/> sees them.</summary>
    internal float[] Features(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var features = new float[SentenceFeatures.Count];
        ExtractSentenceFeatures(sentence, features);
        return features;
    }

    private ArticleReport CheckWith(ISiteJudge judge, string text, FindingFilter? isWanted)
    {
        var features = new float[ArticleFeatures.Count];
        var report = CheckEvidence(text, isWanted, features);
        return SiteVerdict.MayJudge(report) ? SiteVerdict.Of(report, judge.Judge(text, features)) : report;
    }

    private static void ThrowIfNotOneEach(int length, int features)
    {
        if (length != features)
        {
            throw new ArgumentException(
                $"There is room for {length} values; {features} features need one each.",
                nameof(features)
            );
        }
    }
}
