using Microsoft.Playwright;
using MtQuality.Browser.Tests.Pages;
using MtQuality.Server.Tests;

namespace MtQuality.Browser.Tests.Service;

/// <summary>The page of the service in a reader's window, and what the reader does with it.</summary>
internal sealed class ServicePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private ServicePage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Text => Page.Locator("#text");

    public ILocator Marks => Page.Locator("#result a.hit:not(.off)");

    public ILocator Suggestions => Page.Locator("#result .accept:visible");

    public ILocator Problem => Page.Locator("#problem");

    public static async Task<ServicePage> OpenAsync(
        Chromium browser,
        RunningService service,
        Screen screen,
        Complaints complaints
    )
    {
        var context = await browser.OpenAsync(screen);
        var page = await context.NewPageAsync();
        var home = service.Client.BaseAddress!;
        // A report that is taken away is a file that the page itself made.
        complaints.Watch(page, asked => asked.Authority == home.Authority || asked.Scheme == "blob");
        await page.GotoAsync(home.AbsoluteUri);
        return new ServicePage(context, page);
    }

    public async Task CheckAsync(string text)
    {
        await Text.FillAsync(text);
        await Page.Locator("#check").ClickAsync();
        await ReportAsync();
    }

    /// <summary>Waits for the report.</summary>
    public async Task ReportAsync()
    {
        await Page.Locator("#result article").WaitForAsync();
        await SettleAsync();
    }

    /// <summary>Waits until nothing is being asked.</summary>
    public Task SettleAsync() => Page.Locator("body:not([aria-busy])").WaitForAsync();

    public async Task AcceptAsync(ILocator suggestion)
    {
        await suggestion.ClickAsync();
        await SettleAsync();
    }

    /// <summary>The text as it stands, by the way that leads back to it.</summary>
    public async Task<string> CurrentTextAsync()
    {
        await Page.Locator("#edit").ClickAsync();
        return await Text.InputValueAsync();
    }

    public Task<string> StatusAsync() => Page.Locator("#status").InnerTextAsync();

    public Task<string> FocusedAsync(string property) => Page.EvaluateAsync<string>($"document.activeElement.{property}");

    /// <summary>Drops files onto the page, as from the desktop.</summary>
    public async Task DropAsync(params (string Name, byte[] Content)[] files)
    {
        await Page.EvaluateAsync(
            """
            (files) => {
              const held = new DataTransfer();
              for (const [name, content] of files) {
                held.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
              }
              for (const type of ["dragenter", "dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }));
              }
            }
            """,
            files.Select(file => new[] { file.Name, Convert.ToBase64String(file.Content) }).ToArray()
        );
        await SettleAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
