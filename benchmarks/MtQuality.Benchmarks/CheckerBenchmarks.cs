using BenchmarkDotNet.Attributes;

namespace MtQuality.Benchmarks;

/// <summary>What a caller calls, per sentence or per article of the corpus.</summary>
[MemoryDiagnoser]
public class CheckerBenchmarks
{
    private readonly FrenchChecker _checker = FrenchChecker.Default;
    private readonly string[] _articles = CorpusText.Articles();
    private readonly string[] _sentences = CorpusText.Sentences();
    private int _article;
    private int _sentence;

    /// <summary>The hot path: 0 bytes.</summary>
    [Benchmark]
    public float Score() => _checker.Score(NextSentence());

    [Benchmark]
    public SentenceReport CheckSentence() => _checker.CheckSentence(NextSentence());

    [Benchmark]
    public ArticleReport CheckArticle()
    {
        _article = _article + 1 < _articles.Length ? _article + 1 : 0;
        return _checker.CheckArticle(_articles[_article]);
    }

    private string NextSentence()
    {
        _sentence = _sentence + 1 < _sentences.Length ? _sentence + 1 : 0;
        return _sentences[_sentence];
    }
}
