using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;

namespace MtQuality.Benchmarks;

/// <summary>Whole articles, against the score of their sentences one by one.</summary>
[Config(typeof(SuiteConfig))]
public class ArticleBenchmarks : WarmBenchmarks
{
    private readonly FrenchChecker _checker = FrenchChecker.Default;
    private readonly string[] _sentences =
    [
        .. SuiteTexts.Articles.Items.SelectMany(article =>
            FrenchChecker
                .Default.CheckArticle(article)
                .Sentences.Select(sentence => article.Substring(sentence.Start, sentence.Length))
        ),
    ];

    [Benchmark(Baseline = true), Reads("articles")]
    public float ScoreSentences()
    {
        var sum = 0f;
        foreach (var sentence in _sentences)
        {
            sum += _checker.Score(sentence);
        }
        return sum;
    }

    [Benchmark, Reads("articles")]
    public int CheckArticle()
    {
        var findings = 0;
        foreach (var article in SuiteTexts.Articles.Items)
        {
            findings += _checker.CheckArticle(article).Findings.Count;
        }
        return findings;
    }
}
