using Microsoft.Playwright;

namespace MtQuality.Browser.Tests.Pages;

/// <summary>How a reader sees a page.</summary>
/// <param name="Width">Width of the window, in pixels.</param>
/// <param name="IsDark">Whether the reader likes it dark.</param>
public sealed record Screen(int Width, bool IsDark)
{
    /// <summary>The language of the reader's browser.</summary>
    public string Locale { get; init; } = "fr-FR";

    public static IEnumerable<Screen> All { get; } = [new(1280, false), new(1280, true), new(390, false), new(390, true)];

    internal BrowserNewContextOptions Options =>
        new()
        {
            ViewportSize = new ViewportSize { Width = Width, Height = 900 },
            ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = Locale,
        };

    public override string ToString() => $"{Width} {(IsDark ? "dark" : "light")}";
}
