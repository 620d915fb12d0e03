using MtQuality.Cli.Output;

namespace MtQuality.Cli.Tests.Output;

internal sealed class FingerprintTests
{
    private const string Text = "Un début. Un mot bogue se cache. Une fin.";

    [Test]
    public void Lines_added_above_or_below_change_no_fingerprint()
    {
        var before = Of(Text);

        Assert.That(before, Has.Length.EqualTo(1));
        Assert.That(Of("Un titre.\n\n" + Text + "\nUne suite."), Is.EqualTo(before));
        Assert.That(Of(Text.Replace("Un début.", "Un tout autre début.")), Is.EqualTo(before));
    }

    [Test]
    public void A_sentence_that_is_wrapped_anew_keeps_its_fingerprint()
    {
        Assert.That(Of(Text.Replace("bogue se", "bogue\n  se")), Is.EqualTo(Of(Text)));
    }

    [Test]
    public void Another_sentence_has_another_fingerprint()
    {
        Assert.That(Of("Un autre bogue se cache."), Is.Not.EqualTo(Of(Text)));
    }

    [Test]
    public void What_is_found_twice_has_two_fingerprints()
    {
        Assert.That(Of("Un bogue et un bogue. Un bogue ici. Un bogue ici."), Is.Unique.And.Length.EqualTo(4));
    }

    [Test]
    public void A_finding_outside_of_every_sentence_and_half_a_character_have_a_fingerprint()
    {
        var finding = new Finding("TST0001", 1, 2, Category.Calque, Severity.Minor, Origin.Machine, 1, "", []);
        var report = new ArticleReport(Verdict.Clean, 0, [], [finding], []);

        Assert.That(Fingerprints.Of("a\ud83db", report)[0], Has.Length.EqualTo(32));
    }

    private static string[] Of(string text) => Fingerprints.Of(text, FakeChecker.Of(CheckerOptions.Default)(text, null));
}
