using BenchmarkDotNet.Attributes;

namespace MtQuality.Benchmarks;

/// <summary>
/// Benchmarks that begin when the code that they have in common is compiled for the last time. The compiler gets there after so many
/// calls, however long they take, and a benchmark that is slow at first is called the fewer times while it warms up.
/// </summary>
public abstract class WarmBenchmarks
{
    private static readonly Lazy<int> s_warmUp = new(() =>
    {
        var findings = 0;
        for (var i = 0; i < ScoreRounds.WarmUps; i++)
        {
            ScoreRounds.Score(SuiteTexts.Sentences.Items);
            findings += SuiteTexts.Articles.Items.Sum(article => FrenchChecker.Default.CheckArticle(article).Findings.Count);
        }
        return findings;
    });

    [GlobalSetup]
    public void WarmUp() => _ = s_warmUp.Value;
}
