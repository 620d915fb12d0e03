namespace MtQuality.Browser.Tests;

/// <summary>Stands for all tests of this project where there is no browser.</summary>
[Category("Browser")]
internal sealed class WithoutBrowserTests
{
    private const string Reason =
        "There is no Chromium: install it (Debian: apt-get install chromium) or name it with -p:Chromium=PATH, and build again.";

    [Test]
    public void Pages_are_opened_in_a_browser()
    {
        // Runners print the names of tests that were skipped, and rarely why.
        TestContext.Error.WriteLine($"Skipped: {Reason}");
        Assert.Ignore(Reason);
    }
}
