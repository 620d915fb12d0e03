namespace MtQuality.Tests.Scoring;

/// <summary>The hot path allocates nothing, whatever the sentence is: ten thousand different ones, of all that the corpus holds.</summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    private const int Sentences = 10_000;

    private static readonly string[] s_sentences = [.. Variants().Take(Sentences)];

    [Test]
    public void There_are_ten_thousand_different_sentences() =>
        Assert.That(s_sentences.Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(Sentences));

    [Test]
    public void Scoring_allocates_nothing_once_warm() => AssertNothingAllocated(s_sentences, Score);

    [Test]
    public void Checking_a_sentence_in_which_nothing_is_found_allocates_nothing_once_warm()
    {
        string[] clean = [.. s_sentences.Where(sentence => FrenchChecker.Default.CheckSentence(sentence).Findings.Count == 0)];

        Assert.That(clean, Has.Length.GreaterThan(Sentences / 10));
        AssertNothingAllocated(clean, Check);
    }

    private static void AssertNothingAllocated(string[] sentences, Action<string[]> run)
    {
        run(sentences);
        var allocated = long.MaxValue;
        // The garbage collector may drop pooled memory between two rounds, which is then made once more.
        for (var attempt = 0; attempt < 3 && allocated > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run(sentences);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.That(allocated, Is.Zero);
    }

    private static void Score(string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            FrenchChecker.Default.Score(sentence);
        }
    }

    private static void Check(string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            FrenchChecker.Default.CheckSentence(sentence);
        }
    }

    // Each sentence as it is, in capitals, without its first word, twice, and with one of the others behind it.
    private static IEnumerable<string> Variants()
    {
        string[] written = [.. Corpus.Lines().Distinct(StringComparer.Ordinal)];
        return written
            .Concat(written.Select(sentence => sentence.ToUpperInvariant()))
            .Concat(written.Select(sentence => sentence[(sentence.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
            .Concat(written.Select(sentence => $"{sentence} {sentence}"))
            .Concat(written.Select((sentence, i) => $"{sentence} {written[(i + 7) % written.Length]}"))
            .Concat(written.Select((sentence, i) => $"{sentence} {written[(i + 11) % written.Length]}"))
            .Distinct(StringComparer.Ordinal);
    }
}
