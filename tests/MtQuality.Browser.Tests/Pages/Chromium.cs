using Microsoft.Playwright;

namespace MtQuality.Browser.Tests.Pages;

/// <summary>The browser of this machine.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // Root, as whom continuous integration may run, has no sandbox; the pages are our own.
        var options = new BrowserTypeLaunchOptions { ExecutablePath = Reports.Metadata("Chromium"), ChromiumSandbox = false };
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    /// <summary>A reader's windows, with nothing left over from those of another.</summary>
    public Task<IBrowserContext> OpenAsync(Screen screen) => _browser.NewContextAsync(screen.Options);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
