using System.Diagnostics;
using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Phrases;
using MtQuality.Scoring;
using MtQuality.Scoring.Tokens;

namespace MtQuality;

/// <summary>Sees a sentence and the findings of the rules in it.</summary>
internal delegate void SentenceVisitor(in SentenceContext sentence, ReadOnlySpan<RawFinding> findings);

/// <summary>
/// Finds traces of machine translation in French text. Immutable and thread-safe: one instance serves a whole process.
/// </summary>
public sealed partial class FrenchChecker
{
    // Models and phrases are read beside the rules: with two cores a first score comes a fourth sooner. What goes wrong there goes wrong
    // again, and is told, where they are asked for.
    private static readonly Task s_models = Task.Run(static () =>
        (MorphTagger.Default, ErrorTagger.Default, SentenceScorer.Default, PhraseIndex.Default)
    );

    private readonly CheckerOptions _options;
    private readonly FrenchLexicon _lexicon;
    private readonly MorphTagger _tagger;
    private readonly RuleDispatcher _dispatcher;

    // By Rule.Index.
    private readonly bool[] _isActive;
    private readonly ArticleRule[] _articleRules;
    private readonly bool[] _learnedErrors;
    private readonly ErrorTagger? _errorTagger;

    /// <summary>Makes a checker.</summary>
    /// <param name="options">Settings; the defaults when <see langword="null"/>.</param>
    public FrenchChecker(CheckerOptions? options = null)
        : this(options, errorTagger: null) { }

    /// <summary>Makes a checker with a token model that is being fitted; with the embedded one when <see langword="null"/>.</summary>
    internal FrenchChecker(CheckerOptions? options, ErrorTagger? errorTagger)
    {
        _errorTagger = errorTagger;
        _options = options ?? CheckerOptions.Default;
        var active = RuleTable.All.Where(IsActive).ToArray();
        _dispatcher = new RuleDispatcher(active.OfType<SentenceRule>());
        _isActive = new bool[RuleTable.All.Count];
        foreach (var rule in active)
        {
            _isActive[rule.Index] = true;
        }
        _articleRules = active.OfType<ArticleRule>().ToArray();
        _learnedErrors = new bool[LearnedError.All.Count];
        for (var i = 0; i < _learnedErrors.Length; i++)
        {
            _learnedErrors[i] = _isActive[LearnedError.All[i].Index];
        }
        _lexicon = FrenchLexicon.Default;
        _tagger = MorphTagger.Default;
    }

    /// <summary>A checker with the default settings and the embedded models.</summary>
    public static FrenchChecker Default { get; } = new();

    /// <summary>All rules, in order of their identifiers.</summary>
    public static IReadOnlyList<RuleDescriptor> Rules { get; } = RuleTable.All.Select(rule => rule.Descriptor).ToArray();

    /// <summary>Checks a whole article.</summary>
    /// <param name="text">Plain text; lines without a full stop count as headings.</param>
    /// <returns>Verdict, findings and the evidence behind the verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public ArticleReport CheckArticle(string text) => CheckArticle(text, isWanted: null);

    /// <summary>Checks a whole article, part of whose findings the caller does not want.</summary>
    /// <param name="text">Plain text; lines without a full stop count as headings.</param>
    /// <param name="isWanted">Asked about every finding; all are wanted when <see langword="null"/>.</param>
    /// <returns>Verdict, findings and the evidence behind the verdict; what is not wanted is neither shown nor counted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public ArticleReport CheckArticle(string text, FindingFilter? isWanted)
    {
        ThrowIfUnusable(text);
        return _siteJudge is null ? CheckEvidence(text, isWanted, features: []) : CheckWith(_siteJudge, text, isWanted);
    }

    /// <summary>Checks one sentence on its own, without the memory of an article.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>Findings and score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="sentence"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public SentenceReport CheckSentence(string sentence)
    {
        ThrowIfUnusable(sentence);
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = true;
        Run(sentence, workspace, singleSentence: true);
        return new ReportBuilder(sentence, workspace, _options).Sentence();
    }

    /// <summary>Probability, 0 to 1, that the sentence holds a translation error. Allocates nothing once warm.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <exception cref="ArgumentException"><paramref name="sentence"/> is longer than <see cref="CheckerOptions.MaxTextLength"/>.</exception>
    public float Score(ReadOnlySpan<char> sentence)
    {
        ThrowIfTooLong(sentence.Length, nameof(sentence));
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = false;
        Run(sentence, workspace, singleSentence: true);
        return new ReportBuilder(sentence, workspace, _options).Score();
    }

    /// <summary>Hits of each rule (by <see cref="Rule.Index"/>) in an article, and its length in words.</summary>
    internal (int[] Counts, int Words) CountFindings(string text)
    {
        ThrowIfUnusable(text);
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = false;
        Run(text, workspace, singleSentence: false);
        var counts = new int[RuleTable.All.Count];
        workspace.CountFindings(counts);
        return (counts, workspace.CountWords());
    }

    /// <summary>What the findings alone say, and the features of the article where the caller has room for them.</summary>
    private ArticleReport CheckEvidence(string text, FindingFilter? isWanted, Span<float> features)
    {
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = true;
        Run(text, workspace, singleSentence: false, isWanted);
        if (!features.IsEmpty)
        {
            ArticleFeatures.Extract(
                workspace.ContextOf(text, _lexicon, memory: null),
                workspace.Sink.Findings,
                workspace.Risks.Items,
                features
            );
        }
        return new ReportBuilder(text, workspace, _options).Article();
    }

    /// <summary>Shows each sentence of an article with what the rules found in it, as the learned model sees it.</summary>
    internal void Visit(string text, SentenceVisitor visitor)
    {
        ThrowIfUnusable(text);
        using var workspace = Workspace.Rent();
        workspace.Sink.Explains = false;
        workspace.Analyze(text, _tagger, singleSentence: false);
        var memory = ArticleMemory.Read(workspace.ContextOf(text, _lexicon, memory: null));
        var article = workspace.ContextOf(text, _lexicon, memory);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.SentenceAt(i);
            var first = workspace.Sink.Count;
            CheckSentence(sentence, workspace.Sink);
            visitor(sentence, workspace.Sink.Findings[first..]);
        }
    }

    /// <summary>Runs the rules on one sentence.</summary>
    internal void CheckSentence(in SentenceContext sentence, FindingSink sink)
    {
        _dispatcher.Check(sentence, sink);
        if ((sentence.Traits & SentenceTraits.Foreign) == 0)
        {
            PhraseIndex.Default.Check(sentence, _isActive, sink);
        }
    }

    /// <summary>Runs everything but the score: its findings and probabilities are left in the workspace.</summary>
    internal void Run(ReadOnlySpan<char> text, Workspace workspace, bool singleSentence, FindingFilter? isWanted = null)
    {
        workspace.Analyze(text, _tagger, singleSentence);
        var memory = singleSentence ? null : ArticleMemory.Read(workspace.ContextOf(text, _lexicon, memory: null));
        var article = workspace.ContextOf(text, _lexicon, memory);
        // Asked for here and not in the constructor: a model can be fitted while there is none to embed.
        var errorTagger = _errorTagger ?? ErrorTagger.Default;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.SentenceAt(i);
            var firstFinding = workspace.Sink.Count;
            CheckSentence(sentence, workspace.Sink);
            errorTagger.Check(
                sentence,
                firstFinding,
                workspace.Sink,
                workspace.TokenBuffers,
                workspace.RisksIn(sentence.Sentence),
                _learnedErrors
            );
        }
        if (!singleSentence)
        {
            foreach (var rule in _articleRules)
            {
                rule.Check(article, workspace.Sink);
            }
        }
        if (isWanted is not null)
        {
            // Before overlaps are resolved: what is not wanted must not silence what is.
            workspace.Sink.Keep(isWanted);
        }
        workspace.Sink.Merge();
    }

    private bool IsActive(Rule rule) =>
        !_options.DisabledRules.Contains(rule.Descriptor.Id)
        && (
            rule.Descriptor.Status == RuleStatus.Stable
            || _options.IncludePreview
            || _options.EnabledRules.Contains(rule.Descriptor.Id)
        );

    private void ThrowIfUnusable(
        string text,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(text))] string? name = null
    )
    {
        ArgumentNullException.ThrowIfNull(text, name);
        ThrowIfTooLong(text.Length, name);
    }

    [StackTraceHidden]
    private void ThrowIfTooLong(int length, string? name)
    {
        if (length > _options.MaxTextLength)
        {
            throw new ArgumentException(
                $"The text has {length} characters; CheckerOptions.MaxTextLength allows {_options.MaxTextLength}.",
                name
            );
        }
    }
}
