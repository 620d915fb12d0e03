using MtQuality.Tests.Robustness;

namespace MtQuality.Tests.Streams;

internal sealed class CheckArticlesTests
{
    private static readonly string[] s_articles =
    [
        .. Directory
            .GetFiles(Path.Combine(Corpus.Directory, "articles"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        "",
        "Une phrase seule.",
    ];

    [Test]
    public void Reports_of_a_batch_are_those_of_the_articles_one_by_one()
    {
        var alone = s_articles.Select(article => Reported.Write(FrenchChecker.Default.CheckArticle(article)));

        var together = FrenchChecker.Default.CheckArticles(s_articles).Select(Reported.Write);

        Assert.That(together, Is.EqualTo(alone));
    }

    [Test]
    public async Task Reports_of_a_stream_come_with_their_sources_in_order()
    {
        var seen = new List<int>();

        await foreach (var (source, report) in FrenchChecker.Default.CheckArticlesAsync(Sources(), i => s_articles[i], 2))
        {
            Assert.That(report.Verdict, Is.EqualTo(FrenchChecker.Default.CheckArticle(s_articles[source]).Verdict));
            seen.Add(source);
        }

        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, s_articles.Length)));
    }

    [Test]
    public async Task A_stream_of_articles_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var reports = 0;
        var wasCancelled = false;
        try
        {
            await foreach (
                var report in FrenchChecker.Default.CheckArticlesAsync(Endless(), cancellationToken: cancellation.Token)
            )
            {
                Assert.That(report.Sentences, Is.Not.Empty);
                if (++reports == 3)
                {
                    await cancellation.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            wasCancelled = true;
        }

        Assert.That(wasCancelled);
        Assert.That(reports, Is.InRange(3, 20));
    }

    [Test]
    public void An_article_that_is_null_is_refused_when_its_turn_comes() =>
        Assert.That(() => FrenchChecker.Default.CheckArticles(["Une phrase.", null!]).Count(), Throws.ArgumentNullException);

    [TestCase(0)]
    [TestCase(-2)]
    public void A_number_of_workers_that_makes_no_sense_is_refused(int workers) =>
        Assert.That(() => FrenchChecker.Default.CheckArticles([], workers), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static async IAsyncEnumerable<int> Sources()
    {
        for (var i = 0; i < s_articles.Length; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<string> Endless()
    {
        while (true)
        {
            await Task.Yield();
            yield return "Une phrase seule.";
        }
    }
}
