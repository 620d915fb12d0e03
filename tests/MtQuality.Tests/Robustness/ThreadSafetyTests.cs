using MtQuality.Tests.Acceptance;

namespace MtQuality.Tests.Robustness;

/// <summary>One checker serves all threads.</summary>
internal sealed class ThreadSafetyTests
{
    private const int Threads = 16;

    [Test]
    public void Sixteen_threads_get_the_reports_that_one_thread_gets()
    {
        var texts = ArticleVariant
            .Human.Select(ArticleVariant.ReadHuman)
            .Concat(ArticleVariant.Machine.Select(name => ArticleVariant.ReadMachine(name).Text))
            .ToArray();
        var checker = new FrenchChecker();
        var expected = texts.Select(text => Reported.Write(checker.CheckArticle(text))).ToArray();
        var expectedScores = texts.Select(text => checker.Score(text)).ToArray();

        var reports = new string[Threads][];
        var scores = new float[Threads][];
        var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() => Check(number))).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }
        foreach (var thread in threads)
        {
            thread.Join();
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reports, Has.All.EqualTo(expected));
            Assert.That(scores, Has.All.EqualTo(expectedScores));
        }

        void Check(int number)
        {
            reports[number] = new string[texts.Length];
            scores[number] = new float[texts.Length];
            start.SignalAndWait();
            for (var i = 0; i < texts.Length; i++)
            {
                // Each thread begins elsewhere, so that different articles are in work at the same time.
                var text = (number + i) % texts.Length;
                reports[number][text] = Reported.Write(checker.CheckArticle(texts[text]));
                scores[number][text] = checker.Score(texts[text]);
            }
        }
    }
}
