using System.Globalization;
using System.Text;
using MtQuality.Tests.Acceptance;

namespace MtQuality.Tests.Robustness;

/// <summary>One text of four times the length takes about as long as four texts, whatever the text is.</summary>
[NonParallelizable]
internal sealed class LinearTimeTests
{
    // Four times this is long enough that a stage whose time grows with the square of the length shows.
    private const int Length = 10_000;
    private const int Times = 4;

    // 1 is linear, 4 would be the square; twice the text may take 2.6 times the time instead of 2.
    private const double HighestRatio = 2.6 * 2.6 / Times;

    // A measurement may be of something else: of the garbage collector, or of a processor that others have slowed down.
    private const int Attempts = 30;

    // Below this the clock says nothing.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(5);

    private static readonly Dictionary<string, Func<int, string>> s_texts = new(StringComparer.Ordinal)
    {
        ["an ordinary article again and again"] = length => Repeat(Article(), length),
        ["an ordinary article without line breaks"] = length => Repeat(Article().ReplaceLineEndings(" "), length),
        ["one sentence again and again"] = length => Repeat("Le directeur a déclaré que la société était prête. ", length),
        ["quotations of one speaker"] = length => Repeat("« Je suis contente », a déclaré Paul Durand. ", length),
        ["a new person in every sentence"] = length => Number("M. Durand{0} a dit : « Je suis contente. » ", length),
        ["only names"] = length => Number("Jeanne Durand{0}, ", length),
        ["relative clauses within relative clauses"] = length => Repeat("la maison qui dit ce que la ", length),
        ["elisions of elisions"] = length => Repeat("l'", length),
        ["no space"] = length => Repeat("abcdefghij", length),
        ["quotations in quotations"] = length => Repeat("« a “ b ", length),
        ["only opening quotation marks"] = length => Repeat("«", length),
        ["only brackets"] = length => Repeat("(a [", length),
        ["only hyphens"] = length => Repeat("-", length),
        ["only capitals"] = length => Repeat("LE DIRECTEUR DE LA SOCIÉTÉ EST ARRIVÉ HIER. ", length),
        ["only digits"] = length => Repeat("1234567890", length),
        ["only line breaks"] = length => Repeat("\n", length),
        ["a letter a line"] = length => Repeat("a\n", length),
        ["only English"] = length => Repeat("the company of this world is not here ", length),
        ["random bytes"] = RandomBytes,
        ["lone surrogates"] = length => Repeat("\uD83D", length),
        ["NUL"] = length => Repeat("\0", length),
    };

    private static IEnumerable<string> Texts => s_texts.Keys;

    [TestCaseSource(nameof(Texts))]
    public void An_article(string text) => AssertLinear(s_texts[text], text => FrenchChecker.Default.CheckArticle(text));

    [TestCaseSource(nameof(Texts))]
    public void A_single_sentence(string text) => AssertLinear(s_texts[text], text => FrenchChecker.Default.CheckSentence(text));

    private static readonly string[] s_growing =
    [
        "an ordinary article again and again",
        "elisions of elisions",
        "no space",
        "only hyphens",
        "quotations in quotations",
    ];

    /// <summary>Doubled again and again from 10 kB to 10 MB, where 2.3 is the most that a doubled text may take.</summary>
    [TestCaseSource(nameof(s_growing)), Explicit("Takes minutes."), Category("Growth")]
    public void Ten_megabytes(string text)
    {
        const int Longest = 10_000_000;
        const int WarmUps = 60;
        const double HighestGrowth = 2.3;
        // Below it a doubled time may be that of one collection of garbage.
        var shortest = TimeSpan.FromMilliseconds(50);
        Time(Check, s_texts[text](Length), WarmUps);
        for (var length = Length; 2 * length <= Longest; length *= 2)
        {
            var (once, twice) = (s_texts[text](length), s_texts[text](2 * length));
            var (timeOfOnce, timeOfTwice) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var attempt = 0; attempt < Attempts && IsTooMuch(timeOfOnce, timeOfTwice); attempt++)
            {
                timeOfOnce = Shorter(timeOfOnce, Time(Check, once, 1));
                timeOfTwice = Shorter(timeOfTwice, Time(Check, twice, 1));
            }
            TestContext.Out.WriteLine(
                $"{length}: {timeOfOnce.TotalMilliseconds:F0} ms, twice: {timeOfTwice.TotalMilliseconds:F0} ms"
            );
            Assert.That(IsTooMuch(timeOfOnce, timeOfTwice), Is.False, $"{length}: {timeOfOnce}, twice as long: {timeOfTwice}");
        }

        bool IsTooMuch(TimeSpan once, TimeSpan twice) =>
            twice == TimeSpan.MaxValue || (twice > shortest && twice > HighestGrowth * once);

        static void Check(string text) => FrenchChecker.Default.CheckArticle(text);
    }

    [Test]
    public void A_line_of_two_hundred_thousand_letters_is_answered()
    {
        var line = new string('é', 200_000);

        Assert.That(FrenchChecker.Default.CheckArticle(line).Verdict, Is.EqualTo(Verdict.Clean));
        Assert.That(FrenchChecker.Default.CheckSentence(line).Length, Is.EqualTo(line.Length));
        Assert.That(FrenchChecker.Default.Score(line), Is.InRange(0f, 1f));
    }

    [TestCase("-")]
    [TestCase("l'")]
    [TestCase("« a “ b ")]
    [TestCase("a-t-il")]
    [TestCase("il a ")]
    public void A_hundred_thousand_characters_of_one_pattern_are_answered(string pattern)
    {
        var text = Repeat(pattern, 100_000);

        var report = FrenchChecker.Default.CheckArticle(text);

        Assert.That(report.Sentences, Is.Not.Empty);
        Assert.That(report.Sentences[^1].Start + report.Sentences[^1].Length, Is.EqualTo(text.TrimEnd().Length));
    }

    private static void AssertLinear(Func<int, string> make, Action<string> check)
    {
        var text = make(Length);
        var longText = make(Times * Length);
        var timeOfTexts = TimeSpan.MaxValue;
        var timeOfLongText = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            timeOfTexts = Shorter(timeOfTexts, Time(check, text, Times));
            timeOfLongText = Shorter(timeOfLongText, Time(check, longText, 1));
            if (timeOfLongText < s_shortest || timeOfLongText / timeOfTexts <= HighestRatio)
            {
                return;
            }
        }
        Assert.Fail($"{Times} texts: {timeOfTexts.TotalMilliseconds} ms; one as long: {timeOfLongText.TotalMilliseconds} ms");
    }

    private static TimeSpan Time(Action<string> check, string text, int times)
    {
        // Processor time, for it does not run while other programs do.
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            check(text);
        }
        return Environment.CpuUsage.TotalTime - start;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static string Article() => ArticleVariant.ReadHuman("compagnie-aerienne") + "\n\n";

    private static string Repeat(string pattern, int length) =>
        string.Concat(Enumerable.Repeat(pattern, (length / pattern.Length) + 1))[..length];

    /// <summary>Repeats the pattern with another name each time.</summary>
    private static string Number(string pattern, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, pattern, Letters(i));
        }
        return text.ToString(0, length);
    }

    private static string Letters(int number) =>
        string.Concat(Enumerable.Range(0, 3).Select(place => (char)('a' + (number / (int)Math.Pow(26, place) % 26))));

    private static string RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
