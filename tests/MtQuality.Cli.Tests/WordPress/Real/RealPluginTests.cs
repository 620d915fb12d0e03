using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>The plugin in a real WordPress: what happens when a post is published.</summary>
[Category("Integration")]
internal sealed class RealPluginTests
{
    private const string MachineTranslated = """{"id":null,"language":"fr","verdict":"machine-translated","probability":0.97}""";
    private const string Review = """{"id":null,"language":"fr","verdict":"review","probability":0.4}""";

    private RealSite _site;

    [SetUp]
    public void SetUp() => _site = RealSiteFixture.Site;

    [Test]
    public async Task The_service_decides_what_waits_and_an_editor_has_the_last_word()
    {
        using var service = new RealService();
        _site.Define("MTQ_URL", service.Url);

        var clean = await PublishAsync(RealSite.Author, Articles.With(Verdict.Clean));
        Assert.That(StatusOf(clean), Is.EqualTo("publish"));
        Assert.That(MetaOf(clean, "mtq_verdict"), Is.EqualTo("clean"));

        var machine = await PublishAsync(RealSite.Author, Articles.With(Verdict.MachineTranslated));
        Assert.That(StatusOf(machine), Is.EqualTo("pending"));
        Assert.That(MetaOf(machine, "mtq_verdict"), Is.EqualTo("machine-translated"));
        Assert.That(double.Parse(MetaOf(machine, "mtq_score")!), Is.GreaterThan(0.5));

        await _site.AskAsync(RealSite.Author, HttpMethod.Post, $"wp/v2/posts/{machine}", new { status = "publish" });
        Assert.That(StatusOf(machine), Is.EqualTo("pending"), "The author cannot overrule it.");
        await _site.AskAsync(RealSite.Editor, HttpMethod.Post, $"wp/v2/posts/{machine}", new { status = "publish" });
        Assert.That(StatusOf(machine), Is.EqualTo("publish"), "The editor has read it.");
        Assert.That(_site.Log, Is.Empty);
    }

    [Test]
    public async Task When_the_service_is_down_the_post_is_published_and_the_log_says_so()
    {
        var service = new RealService();
        _site.Define("MTQ_URL", service.Url);
        service.Dispose();

        var id = await PublishAsync(RealSite.Author, Articles.With(Verdict.MachineTranslated));

        Assert.That(StatusOf(id), Is.EqualTo("publish"));
        Assert.That(_site.Log, Does.Contain("MtQuality: post ").And.Contain(" is published without being judged: "));
    }

    [Test]
    public async Task When_the_service_is_killed_while_it_is_asked_the_post_is_published()
    {
        using var service = new RealService();
        _site.Define("MTQ_URL", service.Url);
        service.Hang();

        var publishing = PublishAsync(RealSite.Author, Articles.With(Verdict.MachineTranslated));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.That(publishing.IsCompleted, Is.False, "WordPress waits for the service.");
        service.Kill();

        Assert.That(StatusOf(await publishing.WaitAsync(TimeSpan.FromSeconds(30))), Is.EqualTo("publish"));
        Assert.That(_site.Log, Does.Contain("is published without being judged"));
    }

    [TestCase("<h1>Bad gateway</h1>")]
    [TestCase("""{"verdict":"peut-être","probability":1}""")]
    [TestCase("[]")]
    public async Task What_is_no_answer_publishes_too(string answer)
    {
        using var service = new CountingService(answer);
        _site.Define("MTQ_URL", service.Url);

        Assert.That(StatusOf(await PublishAsync(RealSite.Author, ("Titre", "Il fait beau."))), Is.EqualTo("publish"));
        Assert.That(_site.Log, Does.Contain("is published without being judged: status 200"));
    }

    [Test]
    public async Task The_service_gets_what_readers_would_see_and_its_key()
    {
        using var service = new CountingService(Review);
        _site.Define("MTQ_URL", service.Url + "/");
        _site.Define("MTQ_KEY", "clef");

        var id = await PublishAsync(
            RealSite.Author,
            ("L'été « d'abord »", "Première ligne\nseconde.\n\nSuite \\o/ [gallery ids=\"1\"] fin.")
        );

        Assert.That(service.Asked, Has.Count.EqualTo(1));
        var (path, type, key, body) = service.Asked[0];
        Assert.That((path, type, key), Is.EqualTo(("/v1/check", "text/html; charset=utf-8", "clef")));
        Assert.That(body, Does.StartWith("<h1>L'été « d'abord »</h1>\n<p>Première ligne<br />\nseconde.</p>"));
        Assert.That(body, Does.Contain("Suite \\o/ <code>…</code> fin."));
        Assert.That(StatusOf(id), Is.EqualTo("publish"), "Review is not held unless that is wanted.");
        Assert.That(MetaOf(id, "mtq_verdict"), Is.EqualTo("review"));

        _site.Define("MTQ_HOLD", "review");
        Assert.That(StatusOf(await PublishAsync(RealSite.Author, ("Autre", "Il pleut."))), Is.EqualTo("pending"));
    }

    [Test]
    public async Task Drafts_autosaves_and_changes_of_what_is_published_ask_nothing()
    {
        using var service = new CountingService(MachineTranslated);
        var published = _site.Add(("Ancien", "Il fait beau."))[0];
        _site.Define("MTQ_URL", service.Url);

        var draft = await _site.AskAsync(
            RealSite.Author,
            HttpMethod.Post,
            "wp/v2/posts",
            new
            {
                title = "Essai",
                content = "Il pleut.",
                status = "draft",
            }
        );
        await _site.AskAsync(
            RealSite.Author,
            HttpMethod.Post,
            $"wp/v2/posts/{draft["id"]}/autosaves",
            new { content = "Il neige." }
        );
        await _site.AskAsync(RealSite.Editor, HttpMethod.Post, $"wp/v2/posts/{published}", new { content = "Il vente." });
        await _site.AskAsync(
            RealSite.Editor,
            HttpMethod.Post,
            $"wp/v2/posts/{published}/autosaves",
            new { content = "Il grêle." }
        );

        Assert.That(service.Asked, Is.Empty);
        Assert.That(StatusOf(published), Is.EqualTo("publish"));

        await _site.AskAsync(RealSite.Author, HttpMethod.Post, $"wp/v2/posts/{draft["id"]}", new { status = "publish" });
        Assert.That(service.Asked, Has.Count.EqualTo(1), "Asked once, and holding it asks no more.");
        Assert.That(StatusOf((long)draft["id"]!), Is.EqualTo("pending"));
    }

    [Test]
    public async Task A_scheduled_post_is_judged_when_its_time_has_come()
    {
        using var service = new CountingService(MachineTranslated);
        _site.Define("MTQ_URL", service.Url);
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("s");
        var post = await _site.AskAsync(
            RealSite.Author,
            HttpMethod.Post,
            "wp/v2/posts",
            new
            {
                title = "Demain",
                content = "Il fera beau.",
                status = "future",
                date_gmt = tomorrow,
            }
        );
        Assert.That((string?)post["status"], Is.EqualTo("future"));
        Assert.That(service.Asked, Is.Empty);

        // A day passes.
        var id = (long)post["id"]!;
        _site.Php(
            $$"""
            $time = gmdate( 'Y-m-d H:i:s', time() - 60 );
            $wpdb->update( $wpdb->posts, array( 'post_date_gmt' => $time, 'post_date' => get_date_from_gmt( $time ) ), array( 'ID' => {{id}} ) );
            wp_clear_scheduled_hook( 'publish_future_post', array( {{id}} ) );
            wp_schedule_single_event( time() - 60, 'publish_future_post', array( {{id}} ) );
            """
        );
        using var http = new HttpClient();
        await http.GetAsync($"{_site.Url}/wp-cron.php");

        Assert.That(() => StatusOf(id), Is.EqualTo("pending").After(20_000, 500));
        Assert.That(MetaOf(id, "mtq_verdict"), Is.EqualTo("machine-translated"));
        Assert.That(service.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_form_of_the_classic_editor_is_judged_too()
    {
        using var service = new CountingService(MachineTranslated);
        _site.Define("MTQ_URL", service.Url);
        using var classic = _site.Plugin("add_filter( 'use_block_editor_for_post', '__return_false' );");
        using var http = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = new Uri(_site.Url) };
        await http.GetAsync("/wp-login.php");
        await Send(
            "/wp-login.php",
            new()
            {
                ["log"] = RealSite.Author,
                ["pwd"] = "secret",
                ["testcookie"] = "1",
            }
        );
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/wp-admin/post-new.php"));
        var form = (IHtmlFormElement)page.GetElementById("post")!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Cast<IHtmlInputElement>()
            .ToLookup(input => input.Name!, input => input.Value);
        var sent = fields.ToDictionary(field => field.Key, field => field.Last());
        sent["post_title"] = "L'essai";
        sent["content"] = "Il a dit « l'été »\\.";
        sent["publish"] = "Publish";

        await Send("/wp-admin/post.php", sent);

        var id = long.Parse(sent["post_ID"]);
        Assert.That(StatusOf(id), Is.EqualTo("pending"));
        Assert.That(service.Asked, Has.Count.EqualTo(1));
        Assert.That(service.Asked[0].Body, Is.EqualTo("<h1>L'essai</h1>\n<p>Il a dit « l'été »\\.</p>\n"));

        async Task Send(string path, Dictionary<string, string> content)
        {
            using var response = await http.PostAsync(path, new FormUrlEncodedContent(content));
            Assert.That(response.IsSuccessStatusCode, Is.True);
        }
    }

    private async Task<long> PublishAsync(string user, (string Title, string Content) post)
    {
        JsonNode answer = await _site.AskAsync(
            user,
            HttpMethod.Post,
            "wp/v2/posts",
            new
            {
                title = post.Title,
                content = post.Content,
                status = "publish",
            }
        );
        return (long)answer["id"]!;
    }

    private string StatusOf(long id) => _site.Query($"SELECT post_status FROM wp_posts WHERE ID = {id}")[0][0];

    private string? MetaOf(long id, string key) =>
        _site.Query($"SELECT meta_value FROM wp_postmeta WHERE post_id = {id} AND meta_key = '{key}'").FirstOrDefault()?[0];
}
