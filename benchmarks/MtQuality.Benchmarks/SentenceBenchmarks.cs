using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;

namespace MtQuality.Benchmarks;

/// <summary>One call reads all sentences of a kind.</summary>
[Config(typeof(SuiteConfig))]
public class SentenceBenchmarks : WarmBenchmarks
{
    private readonly FrenchChecker _checker = FrenchChecker.Default;

    public static IEnumerable<SuiteText> Texts =>
        [SuiteTexts.Sentences, SuiteTexts.Clean, SuiteTexts.Broken, SuiteTexts.Lengthy, SuiteTexts.Tiny];

    [ParamsSource(nameof(Texts))]
    public SuiteText Text { get; set; } = SuiteTexts.Sentences;

    /// <summary>The hot path: 0 bytes.</summary>
    [Benchmark]
    public float Score()
    {
        var sum = 0f;
        foreach (var sentence in Text.Items)
        {
            sum += _checker.Score(sentence);
        }
        return sum;
    }

    [Benchmark]
    public int CheckSentence()
    {
        var findings = 0;
        foreach (var sentence in Text.Items)
        {
            findings += _checker.CheckSentence(sentence).Findings.Count;
        }
        return findings;
    }
}
