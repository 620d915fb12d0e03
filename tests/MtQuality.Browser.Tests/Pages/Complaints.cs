using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MtQuality.Browser.Tests.Pages;

/// <summary>What a browser complained about, and what pages asked for that they must not.</summary>
internal sealed class Complaints
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Clear() => _all.Clear();

    /// <summary>Watches a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mayAsk">Which addresses it may ask for.</param>
    public void Watch(IPage page, Func<Uri, bool> mayAsk)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _all.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _all.Add(error);
        page.Request += (_, request) =>
        {
            if (!mayAsk(new Uri(request.Url)))
            {
                _all.Add($"The page asked for {request.Url}.");
            }
        };
    }

    /// <summary>Fails when a page is hard to use for people who hear it, or see it badly.</summary>
    public static async Task OfAxeAsync(IPage page)
    {
        var result = await page.RunAxe();
        var serious = result
            .Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}");
        Assert.That(serious, Is.Empty);
        Assert.That(result.Passes, Is.Not.Empty);
    }
}
