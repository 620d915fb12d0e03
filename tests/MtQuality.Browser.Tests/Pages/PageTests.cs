using Microsoft.Playwright;

namespace MtQuality.Browser.Tests.Pages;

/// <summary>The pages as a browser shows them and as a reader uses them.</summary>
[Category("Browser")]
internal sealed class PageTests
{
    private readonly Reports _reports = new();
    private readonly Complaints _complaints = new();
    private Uri _article = null!;
    private Uri _archive = null!;
    private Chromium _browser = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _article = _reports.OfArticle();
        _archive = _reports.OfArchive();
        _browser = await Chromium.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await _browser.DisposeAsync();
        _reports.Dispose();
    }

    [SetUp]
    public void Forget() => _complaints.Clear();

    [TearDown]
    public void Nothing_was_complained_about() => Assert.That(_complaints.All, Is.Empty);

    [TestCaseSource(typeof(Screen), nameof(Screen.All))]
    public async Task No_finding_of_axe_is_serious(Screen screen)
    {
        foreach (var uri in new[] { _article, _archive })
        {
            await using var context = await _browser.OpenAsync(screen);
            var page = await Show(context, uri);
            await page.Locator("a.hit").First.FocusAsync();

            await Complaints.OfAxeAsync(page);
        }
    }

    [TestCaseSource(typeof(Screen), nameof(Screen.All))]
    public async Task Nothing_is_wider_than_the_window(Screen screen)
    {
        foreach (var uri in new[] { _article, _archive })
        {
            await using var context = await _browser.OpenAsync(screen);
            var page = await Show(context, uri);

            Assert.That(
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
                Is.LessThanOrEqualTo(screen.Width)
            );
        }
    }

    [TestCaseSource(typeof(Screen), nameof(Screen.All))]
    public async Task A_mark_explains_itself_under_the_pointer_and_the_explanation_stays_in_the_window(Screen screen)
    {
        await using var context = await _browser.OpenAsync(screen);
        var page = await Show(context, _article);
        foreach (var hit in await page.Locator("a.hit").AllAsync())
        {
            await hit.HoverAsync();

            var tip = page.Locator("#tip");
            Assert.That(await tip.InnerTextAsync(), Does.Contain(await ReasonOf(page, hit)));
            var box = (await tip.BoundingBoxAsync())!;
            Assert.That(box.X, Is.GreaterThanOrEqualTo(0));
            Assert.That(box.X + box.Width, Is.LessThanOrEqualTo(screen.Width));
        }
        await page.Locator("h1").HoverAsync();
        Assert.That(await page.Locator("#tip").IsHiddenAsync());
    }

    [TestCaseSource(typeof(Screen), nameof(Screen.All))]
    public async Task A_click_on_a_mark_leads_to_its_note_and_back(Screen screen)
    {
        await using var context = await _browser.OpenAsync(screen);
        var page = await Show(context, _article);
        var hits = await page.Locator("a.hit").AllAsync();
        Assert.That(hits, Has.Count.GreaterThan(5));
        foreach (var hit in hits)
        {
            await hit.ClickAsync();

            var note = page.Locator(":target");
            Assert.That("#" + await note.GetAttributeAsync("id"), Is.EqualTo(await hit.GetAttributeAsync("href")));
            Assert.That(await note.IsVisibleAsync());
            await page.Keyboard.PressAsync("Escape");
            await note.Locator(".back").ClickAsync();
            Assert.That(await page.Locator(":target").GetAttributeAsync("id"), Is.EqualTo(await hit.GetAttributeAsync("id")));
        }
    }

    [Test]
    public async Task With_the_keyboard_alone_every_mark_is_reached_explained_and_dismissed()
    {
        await using var context = await _browser.OpenAsync(new Screen(1280, false));
        var page = await Show(context, _article);
        await page.Keyboard.PressAsync("Tab");
        Assert.That(await page.EvaluateAsync<string>("document.activeElement.className"), Is.EqualTo("skip"));
        var reached = 0;
        var marks = await page.Locator("a.hit").CountAsync();
        for (var i = 0; i < 200 && reached < marks; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement.matches('.hit')"))
            {
                reached++;
                Assert.That(await page.Locator("#tip").IsVisibleAsync());
                await page.Keyboard.PressAsync("Escape");
                Assert.That(await page.Locator("#tip").IsHiddenAsync());
            }
        }
        Assert.That(reached, Is.EqualTo(marks));
        await page.Locator("a.hit").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.That(page.Url, Does.EndWith("#a1-f1"));
    }

    [Test]
    public async Task The_boxes_of_the_table_hide_and_show_the_findings_of_a_rule()
    {
        await using var context = await _browser.OpenAsync(new Screen(1280, false));
        var page = await Show(context, _article);
        var row = page.Locator(".rules tbody tr").First;
        var rule = await row.GetAttributeAsync("data-rule");
        var marks = page.Locator($"a.hit[data-rules='{rule}']:not(.off)");
        var notes = page.Locator($".note[data-rule='{rule}']:visible");
        var count = await marks.CountAsync();
        var all = await page.Locator("a.hit").CountAsync();
        Assert.That(count, Is.Positive.And.LessThan(all));

        await row.Locator("input").UncheckAsync();
        Assert.That(await marks.CountAsync() + await notes.CountAsync(), Is.Zero);
        Assert.That(await page.Locator("a.hit:not(.off)").CountAsync(), Is.EqualTo(all - count));

        await page.Locator("button[data-show=all]").ClickAsync();
        Assert.That(await marks.CountAsync(), Is.EqualTo(count));
        Assert.That(await notes.CountAsync(), Is.EqualTo(count));

        await page.Locator("button[data-show=none]").ClickAsync();
        Assert.That(await page.Locator(".note:visible").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task The_rules_can_be_filtered_by_words()
    {
        await using var context = await _browser.OpenAsync(new Screen(390, false));
        var page = await Show(context, _article);
        var rows = page.Locator(".rules tbody tr:visible");
        Assert.That(await rows.CountAsync(), Is.GreaterThan(2));

        await page.Locator("input[type=search]").FillAsync("disclaimer");

        Assert.That(await rows.CountAsync(), Is.EqualTo(1));
        Assert.That(await rows.First.InnerTextAsync(), Does.Contain("MTQ7001"));
    }

    [Test]
    public async Task On_paper_there_are_numbers_and_notes_and_no_buttons()
    {
        await using var context = await _browser.OpenAsync(new Screen(1280, true));
        var page = await Show(context, _article);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.That(await page.Locator("button:visible, input:visible").CountAsync(), Is.Zero);
        Assert.That(await page.Locator(".note").First.IsVisibleAsync());
        var number = await page.Locator("a.hit").First.EvaluateAsync<string>("hit => getComputedStyle(hit, '::after').content");
        Assert.That(number, Does.Contain("1").Or.Contain("attr"));
        Assert.That(
            await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"),
            Is.EqualTo("rgb(255, 255, 255)")
        );
    }

    [Test]
    public async Task The_archive_leads_to_the_reports_of_its_worst_articles()
    {
        await using var context = await _browser.OpenAsync(new Screen(1280, false));
        var page = await Show(context, _archive);

        await page.Locator("section[aria-labelledby=worst] tbody a").First.ClickAsync();

        Assert.That(await page.Locator(":target a.hit").CountAsync(), Is.Positive);
        await page.Locator("details summary").First.ClickAsync();
        Assert.That(await page.Locator("details table").First.IsVisibleAsync());
    }

    /// <summary>The picture of the README; set MTQ_SCREENSHOT to a path to have it written.</summary>
    [Test]
    public async Task A_picture_can_be_taken()
    {
        await using var context = await _browser.OpenAsync(new Screen(1280, false));
        var page = await Show(context, _article);
        await page.Locator("a.hit").First.FocusAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");

        var picture = await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                FullPage = true,
                Clip = new Clip
                {
                    X = 0,
                    Y = 0,
                    Width = 1280,
                    Height = 1400,
                },
            }
        );

        Assert.That(picture, Has.Length.GreaterThan(50_000));
        if (Environment.GetEnvironmentVariable("MTQ_SCREENSHOT") is { Length: > 0 } path)
        {
            await File.WriteAllBytesAsync(path, picture);
        }
    }

    private async Task<IPage> Show(IBrowserContext context, Uri uri)
    {
        var page = await context.NewPageAsync();
        _complaints.Watch(page, mayAsk: asked => asked == uri);
        await page.GotoAsync(uri.AbsoluteUri);
        return page;
    }

    private static async Task<string> ReasonOf(IPage page, ILocator hit)
    {
        var id = (await hit.GetAttributeAsync("aria-describedby"))!.Split(' ')[0];
        return await page.Locator("#" + id).InnerTextAsync();
    }
}
