namespace MtQuality.Cli.Tests;

internal sealed class ProgressTests
{
    [Test]
    public void A_person_who_waits_sees_how_far_the_run_is_and_then_nothing_of_it()
    {
        using var error = new StringWriter();
        var time = new ManualTime();
        using (var progress = new Progress(TerminalWith(error, isWatched: true), "lignes", time))
        {
            progress.Add(10);
            Assert.That(error.ToString(), Is.Empty, "a short run shows nothing");

            time.Now = TimeSpan.FromSeconds(4);
            progress.Add(30);
            Assert.That(error.ToString(), Is.EqualTo("\r40 lignes · 10/s\u001b[K"));

            time.Now += TimeSpan.FromMilliseconds(1);
            progress.Add(1);
            Assert.That(error.ToString(), Does.Not.Contain("41"), "not at every text");
        }

        Assert.That(error.ToString(), Does.EndWith("\r\u001b[K"));
    }

    [Test]
    public void Where_nobody_watches_nothing_is_written()
    {
        using var error = new StringWriter();
        var time = new ManualTime();
        using (var progress = new Progress(TerminalWith(error, isWatched: false), "lignes", time))
        {
            time.Now = TimeSpan.FromHours(1);
            progress.Add(10);
        }

        Assert.That(error.ToString(), Is.Empty);
    }

    private static Terminal TerminalWith(TextWriter error, bool isWatched) =>
        new()
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = error,
            ErrorIsWatched = isWatched,
        };

    private sealed class ManualTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long GetTimestamp() => Now.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
