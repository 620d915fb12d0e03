namespace MtQuality.Browser.Tests;

/// <summary>Stands for all tests of this project where there is no browser.</summary>
[Category("Browser")]
internal sealed class WithoutBrowserTests
{
    [Test]
    public void Pages_are_opened_in_a_browser() =>
        Assert.Ignore(
            "There is no Chromium: install it (Debian: apt-get install chromium) or name it with -p:Chromium=PATH, and build again."
        );
}
