using System.Text;
using Microsoft.Playwright;
using MtQuality.Browser.Tests.Pages;
using MtQuality.Server.Tests;
using MtQuality.Server.Tests.Word;

namespace MtQuality.Browser.Tests.Service;

/// <summary>The page at <c>/</c> of the service that runs, in a browser.</summary>
[Category("Browser")]
internal sealed class ServicePageTests
{
    private const string Article =
        "Une nouvelle maire\n\nElle pense que elle viendra. Elle sait que il partira. Après la démissionne du ministre, le calme est revenu.\n";

    private readonly Complaints _complaints = new();
    private RunningService _service = null!;
    private Chromium _browser = null!;

    private static Screen Desktop => new(1280, false);

    [OneTimeSetUp]
    public async Task Start()
    {
        _service = await RunningService.StartAsync();
        _browser = await Chromium.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _browser.DisposeAsync();
        await _service.DisposeAsync();
    }

    [SetUp]
    public void Forget() => _complaints.Clear();

    [TearDown]
    public void Nothing_was_complained_about_and_nothing_was_asked_of_anyone_else() => Assert.That(_complaints.All, Is.Empty);

    /// <summary>Set MTQ_SCREENSHOTS to a directory to have the pictures written.</summary>
    [TestCaseSource(typeof(Screen), nameof(Screen.All))]
    public async Task No_finding_of_axe_is_serious_and_nothing_is_wider_than_the_window(Screen screen)
    {
        await using var reader = await OpenAsync(screen);
        await LookAsync(reader, screen, "empty");

        await reader.Page.Locator("#example").ClickAsync();
        await reader.ReportAsync();
        await LookAsync(reader, screen, "report");

        await reader.Page.Locator("#next").ClickAsync();
        Assert.That(await reader.Page.Locator("#tip").IsVisibleAsync());
        await LookAsync(reader, screen, "finding");

        await reader.AcceptAsync(reader.Page.Locator("#tip .accept"));
        await LookAsync(reader, screen, "accepted");

        await reader.Page.RouteAsync("**/v1/report*", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503 }));
        await reader.Page.Locator("#undo").ClickAsync();
        await reader.Problem.WaitForAsync();
        await LookAsync(reader, screen, "problem");
        _complaints.Clear(); // The browser itself says that there was an answer 503.
    }

    [Test]
    public async Task An_article_that_is_pasted_gets_a_verdict_its_reasons_and_marks()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);

        Assert.That(await reader.FocusedAsync("textContent"), Is.EqualTo("Une nouvelle maire"));
        Assert.That(await reader.Page.Locator(".gauge").GetAttributeAsync("aria-label"), Does.StartWith("probabilité"));
        Assert.That(await reader.Page.Locator(".evidence tbody tr").CountAsync(), Is.Positive);
        Assert.That(await reader.Marks.AllInnerTextsAsync(), Does.Contain("démissionne"));
        Assert.That(await reader.StatusAsync(), Does.Match("probabilité .*, 4 phrases · \\d+ constats?\\."));
    }

    [Test]
    public async Task Accepting_a_suggestion_changes_the_text_and_checks_it_again_and_can_be_undone()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        var marks = await reader.Marks.CountAsync();
        var suggestion = reader.Page.Locator(".accept[data-with=\"qu'elle\"]:visible").First;
        Assert.That(await suggestion.GetAttributeAsync("aria-label"), Is.EqualTo("Remplacer « que elle » par « qu'elle »"));

        await reader.AcceptAsync(suggestion);
        Assert.That(await reader.StatusAsync(), Does.StartWith("« que elle » est remplacé par « qu'elle »."));
        Assert.That(await reader.Marks.CountAsync(), Is.EqualTo(marks - 1));
        Assert.That(await reader.FocusedAsync("className"), Is.EqualTo("accept"), "the reader goes on with the next");
        Assert.That(
            await reader.CurrentTextAsync(),
            Is.EqualTo(Article.Replace("que elle", "qu'elle", StringComparison.Ordinal))
        );

        await reader.Page.Locator("#check").ClickAsync();
        await reader.SettleAsync();
        await reader.Page.Locator("#undo").ClickAsync();
        await reader.SettleAsync();
        Assert.That(await reader.Marks.CountAsync(), Is.EqualTo(marks));
        Assert.That(await reader.Page.Locator("#undo").IsHiddenAsync());
        Assert.That(await reader.CurrentTextAsync(), Is.EqualTo(Article));
    }

    [Test]
    public async Task A_suggestion_is_accepted_in_markup_where_it_stands()
    {
        const string html = "<p>Elle pense <b>que elle</b> viendra&nbsp;&eacute;galement.</p>";
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.Locator("#format").SelectOptionAsync("html");
        await reader.CheckAsync(html);

        await reader.AcceptAsync(reader.Page.Locator(".accept[data-with=\"qu'elle\"]:visible"));

        Assert.That(await reader.CurrentTextAsync(), Is.EqualTo(html.Replace("que elle", "qu'elle", StringComparison.Ordinal)));
    }

    [Test]
    public async Task The_suggestion_under_the_pointer_can_be_clicked()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        await reader.Marks.GetByText("que elle", new LocatorGetByTextOptions { Exact = true }).HoverAsync();

        var box = (await reader.Page.Locator("#tip .accept").BoundingBoxAsync())!;
        await reader.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new MouseMoveOptions { Steps = 15 });
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.UpAsync();
        await reader.SettleAsync();

        Assert.That(await reader.CurrentTextAsync(), Does.Contain("qu'elle"));
    }

    [Test]
    public async Task With_the_keyboard_alone_an_article_is_checked_corrected_undone_and_edited()
    {
        await using var reader = await OpenAsync(Desktop);
        var keyboard = reader.Page.Keyboard;
        await keyboard.PressAsync("Tab");
        Assert.That(await reader.FocusedAsync("className"), Is.EqualTo("skip"));
        await TabToAsync(reader, "#text");
        await keyboard.InsertTextAsync(Article);
        await keyboard.PressAsync("Control+Enter");
        await reader.ReportAsync();
        Assert.That(await reader.FocusedAsync("tagName"), Is.EqualTo("H1"));

        await TabToAsync(reader, ".rules tbody input");
        await keyboard.PressAsync("Space");
        Assert.That(await reader.Page.Locator(".note[hidden]").CountAsync(), Is.Positive);
        await keyboard.PressAsync("Space");
        await TabToAsync(reader, "a.hit");
        Assert.That(await reader.Page.Locator("#tip").IsVisibleAsync());
        await TabToAsync(reader, ".accept");
        await keyboard.PressAsync("Enter");
        await reader.SettleAsync();
        Assert.That(await reader.Page.Locator("#undo").IsVisibleAsync());
        await keyboard.PressAsync("Control+z");
        await reader.SettleAsync();
        Assert.That(await reader.Page.Locator("#undo").IsHiddenAsync());

        await TabToAsync(reader, "#edit", "Shift+Tab");
        await keyboard.PressAsync("Enter");
        Assert.That(await reader.FocusedAsync("id"), Is.EqualTo("text"));
        Assert.That(await reader.Text.InputValueAsync(), Is.EqualTo(Article));
    }

    [Test]
    public async Task Findings_are_walked_through_and_after_the_last_comes_the_first()
    {
        await using var reader = await OpenAsync(new Screen(390, false));
        await reader.CheckAsync(Article);
        var marks = await reader.Marks.AllInnerTextsAsync();
        Assert.That(marks, Has.Count.GreaterThan(1));
        foreach (var mark in marks.Append(marks[0]))
        {
            await reader.Page.Locator("#next").ClickAsync();
            Assert.That(await reader.FocusedAsync("innerText"), Is.EqualTo(mark));
            Assert.That(await reader.Page.Locator("#tip").InnerTextAsync(), Does.Contain(mark));
        }
    }

    [Test]
    public async Task Rules_that_are_hidden_stay_hidden_when_a_suggestion_is_accepted()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        var elision = reader.Page.Locator(".note:visible", new PageLocatorOptions { HasText = "qu'elle" });
        var rule = await reader
            .Page.Locator(".note", new PageLocatorOptions { HasText = "démissionne" })
            .First.GetAttributeAsync("data-rule");
        await reader.Page.Locator($"tr[data-rule={rule}] input").UncheckAsync();
        Assert.That(await reader.Marks.AllInnerTextsAsync(), Does.Not.Contain("démissionne"));

        await reader.AcceptAsync(elision.Locator(".accept").First);

        Assert.That(await elision.CountAsync(), Is.Zero);
        Assert.That(await reader.Page.Locator($"tr[data-rule={rule}] input").IsCheckedAsync(), Is.False);
        Assert.That(await reader.Marks.AllInnerTextsAsync(), Does.Not.Contain("démissionne"));
    }

    [TestCase("article.md", "markdown", "# Titre\n\nElle pense *que elle* viendra.")]
    [TestCase("article.HTML", "html", "<h1>Titre</h1><p>Elle pense que elle viendra.</p>")]
    [TestCase("article.txt", "text", "Titre\n\nElle pense que elle viendra.")]
    public async Task A_file_that_is_dropped_is_opened_as_its_name_says(string name, string format, string content)
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.DropAsync((name, Encoding.UTF8.GetBytes(content)));

        Assert.That(await reader.Text.InputValueAsync(), Is.EqualTo(content));
        Assert.That(await reader.Page.Locator("#format").InputValueAsync(), Is.EqualTo(format));
        Assert.That(await reader.StatusAsync(), Is.EqualTo($"{name} est ouvert."));
        await reader.Page.Keyboard.PressAsync("Control+Enter");
        await reader.ReportAsync();
        Assert.That(await reader.Page.Locator("#result h1").InnerTextAsync(), Is.EqualTo(name));
        Assert.That(await reader.Suggestions.AllInnerTextsAsync(), Does.Contain("qu'elle"));
    }

    [Test]
    public async Task A_word_document_is_chosen_and_its_text_opened()
    {
        await using var reader = await OpenAsync(Desktop);
        var document = WordFile.Of(
            WordFile.Paragraph(WordFile.Run("Titre"))
                + WordFile.Paragraph(WordFile.Run("Elle pense "), WordFile.Run("que elle viendra."))
        );
        await reader
            .Page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "brève.docx",
                    MimeType = "application/octet-stream",
                    Buffer = document,
                }
            );
        await reader.SettleAsync();

        Assert.That(await reader.Text.InputValueAsync(), Is.EqualTo("Titre\n\nElle pense que elle viendra."));
        Assert.That(await reader.Page.Locator("#format").InputValueAsync(), Is.EqualTo("text"));
    }

    [Test]
    public async Task What_is_dropped_and_is_no_text_is_refused_in_words_and_the_text_stays()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Text.FillAsync(Article);
        await reader.DropAsync(("photo.jpg", [0xFF, 0xD8, 0xFF, 0, 0, 0, 1, 2, 3]));

        Assert.That(
            await reader.Problem.InnerTextAsync(),
            Is.EqualTo("Le service refuse ce texte : fichier binaire, pas du texte")
        );
        Assert.That(await reader.Text.InputValueAsync(), Is.EqualTo(Article));
        _complaints.Clear(); // The browser itself says that there was an answer 415.
    }

    [Test]
    public async Task The_corrected_text_is_copied()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.CheckAsync(Article);
        await reader.AcceptAsync(reader.Page.Locator(".accept[data-with=\"qu'elle\"]:visible"));
        await reader.Page.Locator("#copy").ClickAsync();
        await reader.Page.Locator("#copy", new PageLocatorOptions { HasText = "Copié" }).WaitForAsync();

        Assert.That(
            await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            Is.EqualTo(Article.Replace("que elle", "qu'elle", StringComparison.Ordinal))
        );
        Assert.That(await reader.StatusAsync(), Is.EqualTo("Le texte est dans le presse-papiers."));
    }

    [Test]
    public async Task Without_a_clipboard_the_text_is_selected()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await reader.CheckAsync(Article);
        await reader.Page.Locator("#copy").ClickAsync();

        await reader.Problem.WaitForAsync();
        Assert.That(await reader.Page.EvaluateAsync<string>("getSelection().toString()"), Is.EqualTo(Article));
    }

    [Test]
    public async Task The_report_is_taken_away_as_a_page_that_needs_nothing_else()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator("#download").ClickAsync());

        Assert.That(download.SuggestedFilename, Is.EqualTo("Une-nouvelle-maire.mtq.html"));
        var page = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.That(page, Does.StartWith("<!DOCTYPE html>").And.Contain("Une nouvelle maire").And.Contain("<style>"));
        Assert.That(page, Does.Not.Contain("src=\"").And.Not.Contain("<link"));
    }

    [TestCase("en-GB", "en", "Check the article")]
    [TestCase("fr-CA", "fr", "Vérifier l’article")]
    [TestCase("de-DE", "fr", "Vérifier l’article")]
    public async Task The_page_speaks_the_language_of_the_browser(string locale, string language, string button)
    {
        await using var reader = await OpenAsync(Desktop with { Locale = locale });

        Assert.That(await reader.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language));
        Assert.That(await reader.Page.Locator("#check").InnerTextAsync(), Is.EqualTo(button));
    }

    [Test]
    public async Task The_language_is_switched_with_the_report_and_keeps_the_corrections()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        await reader.AcceptAsync(reader.Page.Locator(".accept[data-with=\"qu'elle\"]:visible"));
        await reader.Page.Locator("button[value=en]").ClickAsync();
        await reader.SettleAsync();

        Assert.That(await reader.Page.Locator(".evidence h2").InnerTextAsync(), Is.EqualTo("What pushed the verdict"));
        Assert.That(await reader.Page.Locator("#edit").InnerTextAsync(), Does.Contain("Edit"));
        Assert.That(await reader.Page.Locator("button[value=en]").GetAttributeAsync("aria-pressed"), Is.EqualTo("true"));
        Assert.That(await reader.Page.Locator("#undo").IsVisibleAsync());
        reader.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await reader.Page.ReloadAsync();
        Assert.That(await reader.Page.Locator("#check").InnerTextAsync(), Is.EqualTo("Check the article"));
    }

    [Test]
    public async Task Corrections_that_were_not_copied_are_not_left_without_a_question()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-write"]);
        var questions = 0;
        reader.Page.Dialog += (_, dialog) =>
        {
            questions++;
            _ = dialog.DismissAsync();
        };
        await reader.CheckAsync(Article);
        await reader.AcceptAsync(reader.Suggestions.First);
        await reader.Page.Locator(".brand").ClickAsync();
        Assert.That(questions, Is.EqualTo(1));
        Assert.That(await reader.Page.Locator("#undo").IsVisibleAsync(), "the reader stays");

        await reader.Page.Locator("#copy").ClickAsync();
        await reader.Page.Locator("#copy", new PageLocatorOptions { HasText = "Copié" }).WaitForAsync();
        await reader.Page.Locator(".brand").ClickAsync();
        await reader.Page.Locator("#compose").WaitForAsync();
        Assert.That(questions, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_to_be_known_of_a_verdict_is_said_with_it()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync("The president said that he would not come to the meeting because of the bad weather.");

        Assert.That(
            await reader.StatusAsync(),
            Does.StartWith("Ce texte ne semble pas être en français : le verdict ne veut rien dire. ")
        );
    }

    [Test]
    public async Task A_note_that_a_mark_leads_to_is_not_hidden_by_the_buttons()
    {
        foreach (var width in (int[])[390, 1280])
        {
            await using var reader = await OpenAsync(new Screen(width, false));
            await reader.Page.Locator("#example").ClickAsync();
            await reader.ReportAsync();
            await reader.Marks.Nth(3).ClickAsync();

            var note = (await reader.Page.Locator(":target").BoundingBoxAsync())!;
            var tools = (await reader.Page.Locator(".tools").BoundingBoxAsync())!;
            Assert.That(note.Y, Is.GreaterThanOrEqualTo(tools.Y + tools.Height));
        }
    }

    [Test]
    public async Task Everything_that_the_page_says_is_said_in_both_languages()
    {
        await using var reader = await OpenAsync(Desktop);
        var missing = await reader.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { speak, say } = await import("./words.js");
              const keys = [...document.querySelectorAll("*")].flatMap((element) =>
                ["say", "sayLabel", "sayPlaceholder"].map((name) => element.dataset?.[name]).filter(Boolean));
              return ["fr", "en"].flatMap((language) => {
                speak(language);
                return keys.filter((key) => !say(key)).map((key) => `${language} ${key}`);
              }).concat(keys.length > 15 ? [] : ["keys were not found"]);
            }
            """
        );
        Assert.That(missing, Is.Empty);
    }

    [TestCase(413, null, "Cet article est trop long pour le service. Coupez-le en plusieurs parties.", false)]
    [TestCase(429, "7", "Le service a trop de demandes. Réessayez dans 7 s.", true)]
    [TestCase(503, null, "Le service est surchargé, ou l’article lui a pris trop de temps. Réessayez dans un instant.", true)]
    [TestCase(500, null, "Le service a échoué (code 500).", true)]
    [TestCase(0, null, "Le service ne répond pas. Est-il en marche, et la connexion aussi ?", true)]
    public async Task What_goes_wrong_is_said_in_words_and_can_be_tried_again(int status, string? after, string words, bool again)
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.CheckAsync(Article);
        var marks = await reader.Marks.CountAsync();
        await reader.Page.RouteAsync(
            "**/v1/report*",
            route =>
                status == 0
                    ? route.AbortAsync()
                    : route.FulfillAsync(
                        new RouteFulfillOptions
                        {
                            Status = status,
                            Headers = after is null ? [] : new Dictionary<string, string> { ["Retry-After"] = after },
                        }
                    )
        );
        await reader.Suggestions.First.ClickAsync();
        await reader.Problem.WaitForAsync();

        Assert.That(await reader.Problem.Locator("p").InnerTextAsync(), Is.EqualTo(words));
        Assert.That(await reader.Marks.CountAsync(), Is.EqualTo(marks), "text and report stay as they were");
        Assert.That(await reader.Page.Locator("#undo").IsHiddenAsync());
        var retry = reader.Problem.Locator("button");
        Assert.That(await retry.CountAsync(), Is.EqualTo(again ? 1 : 0));
        await reader.Page.UnrouteAllAsync();
        if (again)
        {
            await reader.AcceptAsync(retry);
            Assert.That(await reader.Problem.IsHiddenAsync());
            Assert.That(await reader.Page.Locator("#undo").IsVisibleAsync());
        }
        _complaints.Clear(); // The browser itself complains about such answers.
    }

    [Test]
    public async Task A_text_that_is_too_long_for_the_service_is_refused_by_it()
    {
        await using var small = await RunningService.StartAsync("--Server:MaxBodyBytes=1000");
        await using var reader = await ServicePage.OpenAsync(_browser, small, Desktop, _complaints);
        await reader.Text.FillAsync(new string('a', 2_000));
        await reader.Page.Locator("#check").ClickAsync();
        await reader.Problem.WaitForAsync();

        Assert.That(await reader.Problem.InnerTextAsync(), Does.Contain("trop long"));
        _complaints.Clear(); // The browser itself says that there was an answer 413.
    }

    [Test]
    public async Task A_service_with_a_key_asks_for_it()
    {
        await using var closed = await RunningService.StartAsync("--Server:ApiKey=open sesame");
        await using var reader = await ServicePage.OpenAsync(_browser, closed, Desktop, _complaints);
        await reader.Text.FillAsync(Article);
        await reader.Page.Locator("#check").ClickAsync();
        await reader.Problem.Locator("input").FillAsync("wrong");
        await reader.Problem.Locator("button").ClickAsync();
        await reader.SettleAsync();
        await reader.Problem.Locator("input").FillAsync("open sesame");
        await reader.Problem.Locator("button").ClickAsync();
        await reader.ReportAsync();

        _complaints.Clear(); // The browser itself says that there was an answer 401.
    }

    [Test]
    public async Task Nothing_is_checked_where_there_is_no_text()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.Locator("#check").ClickAsync();

        Assert.That(await reader.Problem.InnerTextAsync(), Is.EqualTo("Il n’y a pas encore de texte à vérifier."));
        Assert.That(await reader.FocusedAsync("id"), Is.EqualTo("text"));
    }

    [TestCase("text")]
    [TestCase("html")]
    [TestCase("markdown")]
    public async Task Markup_in_a_text_is_shown_and_does_nothing(string format)
    {
        const string evil =
            "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script> Elle pense que elle <style>*{display:none}</style> viendra. \ud800";
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.Locator("#format").SelectOptionAsync(format);
        await reader.CheckAsync(evil);

        Assert.That(await reader.Page.TitleAsync(), Does.StartWith("MtQuality"));
        Assert.That(await reader.Page.Locator("#result img, #result script, #result style").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_megabyte_is_checked_shown_and_corrected_while_the_page_goes_on_answering()
    {
        var article = await File.ReadAllTextAsync(Path.Combine(Reports.Corpus, "articles", "tennis-finale.machine.txt"));
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            text.Append(article).Append('\n');
        }
        await using var reader = await OpenAsync(Desktop);
        // The longest time for which the page did not listen.
        await reader.Page.EvaluateAsync(
            """
            () => {
              globalThis.longest = 0;
              new PerformanceObserver((tasks) => {
                globalThis.longest = Math.max(globalThis.longest, ...tasks.getEntries().map((task) => task.duration));
              }).observe({ type: "longtask" });
            }
            """
        );
        await reader.DropAsync(("long.txt", Encoding.UTF8.GetBytes(text.ToString())));
        await reader.Page.Locator("#check").ClickAsync();
        await reader.ReportAsync();
        Assert.That(await reader.Page.Locator(".note").CountAsync(), Is.GreaterThan(1_000));
        await reader.AcceptAsync(reader.Page.Locator(".accept").First);

        Assert.That(await reader.Page.Locator("#undo").IsVisibleAsync());
        var longest = await reader.Page.EvaluateAsync<double>("longest");
        TestContext.Out.WriteLine($"The page did not listen for at most {longest:F0} ms.");
        // A quiet machine needs a tenth of this; others build and test beside it.
        Assert.That(longest, Is.LessThan(4_000));
    }

    [Test]
    public async Task Nothing_moves_for_readers_who_do_not_want_it()
    {
        await using var reader = await OpenAsync(Desktop);
        await reader.Page.EvaluateAsync("document.body.ariaBusy = 'true'");
        const string animation = "getComputedStyle(document.body, '::before').animationName";
        Assert.That(await reader.Page.EvaluateAsync<string>(animation), Is.EqualTo("wait"));

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        Assert.That(await reader.Page.EvaluateAsync<string>(animation), Is.EqualTo("none"));
    }

    private Task<ServicePage> OpenAsync(Screen screen) => ServicePage.OpenAsync(_browser, _service, screen, _complaints);

    private static async Task TabToAsync(ServicePage reader, string selector, string key = "Tab")
    {
        for (var i = 0; i < 60; i++)
        {
            await reader.Page.Keyboard.PressAsync(key);
            if (await reader.Page.EvaluateAsync<bool>($"document.activeElement.matches('{selector}')"))
            {
                return;
            }
        }
        Assert.Fail($"The keyboard does not lead to {selector}.");
    }

    private static async Task LookAsync(ServicePage reader, Screen screen, string name)
    {
        var picture = await reader.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("MTQ_SCREENSHOTS") is { Length: > 0 } directory)
        {
            await File.WriteAllBytesAsync(Path.Combine(directory, $"{screen} {name}.png"), picture);
        }
        Assert.That(
            await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            Is.LessThanOrEqualTo(screen.Width)
        );
        await Complaints.OfAxeAsync(reader.Page);
    }
}
